import { expect } from "chai";
import { BridgeError } from "../../../bridge/domain/errors.ts";
import type { TicketEvent } from "../../../bridge/ports.ts";
import type { TicketChange } from "../../../bridge/use-cases/handle-ticket-change.ts";
import { createJoinEvents } from "../../../bridge/use-cases/join-events.ts";

const event = (changes: Partial<TicketEvent> = {}): TicketEvent => ({
  event: "TicketStateUpdate",
  ticketId: 1,
  articleId: undefined,
  ticketNumber: undefined,
  ...changes,
});

/** Changes that a test lets end. */
const createHandler = () => {
  const changes: TicketChange[] = [];
  const ends: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const handleEvent = createJoinEvents((change) => {
    changes.push(change);
    return new Promise<void>((resolve, reject) => ends.push({ resolve, reject }));
  });
  const settled = (promise: Promise<void>) =>
    promise.then(
      () => "handled",
      (error: unknown) => (error instanceof Error ? error.message : error),
    );
  return { changes, ends, handleEvent, settled };
};

const microtasks = () => new Promise(setImmediate);

describe("events of a ticket", () => {
  it("are handled when they arrive, and answered when that is done", async () => {
    const { changes, ends, handleEvent, settled } = createHandler();
    const answer = settled(handleEvent(event({ event: "ArticleCreate", articleId: 11, ticketNumber: "42" })));
    expect(changes).to.deep.equal([{ ticketId: 1, ticketNumber: "42", articleIds: [11] }]);
    expect(await Promise.race([answer, microtasks().then(() => "pending")])).to.equal("pending");
    ends[0]?.resolve();
    expect(await answer).to.equal("handled");
  });

  it("that arrive while one is handled are handled together, after it", async () => {
    const { changes, ends, handleEvent, settled } = createHandler();
    const first = settled(handleEvent(event()));
    const joined = [
      event({ event: "ArticleCreate", articleId: 11 }),
      event({ event: "ArticleCreate", articleId: 12, ticketNumber: "42" }),
      event({ event: "ArticleCreate", articleId: 11 }),
      event({ event: "TicketMerge", articleId: 13 }),
    ].map((one) => settled(handleEvent(one)));
    await microtasks();
    expect(changes).to.have.lengthOf(1);
    ends[0]?.resolve();
    expect(await first).to.equal("handled");
    await microtasks();
    expect(changes.slice(1)).to.deep.equal([{ ticketId: 1, ticketNumber: "42", articleIds: [11, 12] }]);
    ends[1]?.resolve();
    expect(await Promise.all(joined)).to.deep.equal(["handled", "handled", "handled", "handled"]);
  });

  it("that fail are answered with the failure, each for those that it concerned", async () => {
    const { ends, handleEvent, settled } = createHandler();
    const first = settled(handleEvent(event()));
    const second = settled(handleEvent(event()));
    ends[0]?.reject(new BridgeError("otobo-unavailable", "unavailable"));
    expect(await first).to.equal("unavailable");
    await microtasks();
    ends[1]?.resolve();
    expect(await second).to.equal("handled");
    const third = settled(handleEvent(event()));
    ends[2]?.resolve();
    expect(await third, "nothing is remembered").to.equal("handled");
  });

  it("of two tickets do not wait for each other", async () => {
    const { changes, ends, handleEvent, settled } = createHandler();
    const first = settled(handleEvent(event()));
    const other = settled(handleEvent(event({ ticketId: 2 })));
    expect(changes.map(({ ticketId }) => ticketId)).to.deep.equal([1, 2]);
    for (const { resolve } of ends) resolve();
    expect(await Promise.all([first, other])).to.deep.equal(["handled", "handled"]);
  });
});
