import { expect } from "chai";
import { BridgeError } from "../../../bridge/domain/errors.ts";
import { createSweepTokens, type SweepBatch } from "../../../bridge/use-cases/sweep-tokens.ts";
import { silentLog } from "../../support/silent-log.ts";
import { noon, otoboTicket, sendLink } from "./link-fixture.ts";
import { useLinkFixture } from "./use-link-fixture.ts";
import { failureOf } from "../../support/failure-of.ts";

describe("the sweep", () => {
  const { fixture } = useLinkFixture();

  const sendFor = async (count: number) => {
    for (let index = 1; index <= count; index += 1) {
      await sendLink(fixture(), { ticketNumber: String(1000 + index) });
      fixture().otobo.tickets.push(otoboTicket({ ticketNumber: String(1000 + index), ticketId: index }));
    }
  };

  const sweepAll = async (): Promise<SweepBatch[]> => {
    const batches: SweepBatch[] = [];
    do batches.push(await fixture().sweepTokens({ cursor: batches.at(-1)?.cursor ?? "" }));
    while (batches.at(-1)?.cursor !== "");
    return batches;
  };

  it("has nothing to do without tickets", async () => {
    expect(await sweepAll()).to.deep.equal([{ cursor: "", checked: 0, repaired: 0, removed: 0 }]);
  });

  it("repairs what lost events left wrong, and removes what OTOBO does not have any more", async () => {
    await sendFor(10);
    const { tickets } = fixture().otobo;
    tickets[0] = { ...tickets[0]!, stateType: "closed", stateSince: noon };
    tickets[1] = { ...tickets[1]!, customerUserLogin: "joe@customer.example" };
    tickets.pop();
    expect(await sweepAll()).to.deep.equal([{ cursor: "", checked: 10, repaired: 2, removed: 1 }]);
    expect((await fixture().store.read("1001"))?.lifecycle.closedAt).to.equal(noon);
    expect((await fixture().store.read("1002"))?.links[0]?.state).to.equal("superseded");
    expect(await fixture().store.read("1010")).to.equal(undefined);
    expect(await sweepAll()).to.deep.equal([{ cursor: "", checked: 9, repaired: 0, removed: 0 }]);
  });

  it("asks OTOBO for a hundred tickets at most at a time, and comes to all", async () => {
    await sendFor(350);
    const batches = await sweepAll();
    const asked = fixture().otobo.calls;
    expect(Math.max(...asked.map(({ length }) => length))).to.be.at.most(100);
    expect(new Set(asked.flat()).size).to.equal(350);
    expect(batches).to.have.length(1);
  });

  const slowDown = (millisecondsPerTicket: number) => {
    const { ticketsByNumber } = fixture().otobo;
    fixture().otobo.ticketsByNumber = (numbers) => {
      fixture().state.milliseconds += numbers.length * millisecondsPerTicket;
      return ticketsByNumber(numbers);
    };
  };

  for (const milliseconds of [1, 10, 50]) {
    it(`ends each batch within two seconds and comes to all when OTOBO needs ${milliseconds} ms for a ticket`, async () => {
      await sendFor(350);
      slowDown(milliseconds);
      const times: number[] = [];
      let cursor = "";
      do {
        const began = fixture().state.milliseconds;
        ({ cursor } = await fixture().sweepTokens({ cursor }));
        times.push(fixture().state.milliseconds - began);
      } while (cursor !== "");
      expect(Math.max(...times)).to.be.at.most(2000);
      expect(new Set(fixture().otobo.calls.flat()).size).to.equal(350);
    });
  }

  it("leaves a page that OTOBO does not answer in time to the next batch, and fails when that gets no answer either", async () => {
    // Pages that are the same in each run: where Redis ends one is a matter of luck, and some are empty.
    const list = (cursor: string) =>
      Promise.resolve(cursor === "" ? { cursor: "next", ticketNumbers: ["1"] } : { cursor: "", ticketNumbers: ["2"] });
    const ticketsByNumber = ([number = ""]: string[]) =>
      number === "1" ? Promise.resolve([otoboTicket({ ticketNumber: number })]) : new Promise<never>(() => undefined);
    // Nothing on the first page waits for anything, so that no budget is too short for it.
    const sweep = createSweepTokens({
      store: { list, remove: () => Promise.resolve(true) },
      otobo: { ticketsByNumber },
      syncTicket: () => Promise.resolve(false),
      stopwatch: () => 0,
      log: silentLog,
      budget: 20,
    });
    const first = await sweep({ cursor: "" });
    expect(first).to.deep.equal({ cursor: "next", checked: 1, repaired: 0, removed: 0 });
    const error = await failureOf(sweep({ cursor: first.cursor }));
    expect(error).to.have.property("code", "otobo-unavailable");
  });

  it("removes nothing when OTOBO is away", async () => {
    await sendFor(3);
    fixture().otobo.failure = new BridgeError("otobo-unavailable", "away");
    const error = await failureOf(fixture().sweepTokens({ cursor: "" }));
    expect(error).to.have.property("code", "otobo-unavailable");
    expect(await fixture().store.read("1001")).to.be.an("object");
  });
});
