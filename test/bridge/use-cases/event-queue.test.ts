import { expect } from "chai";
import { BridgeError } from "../../../bridge/domain/errors.ts";
import { createEventQueue, type EventQueueOptions, type TicketEvent } from "../../../bridge/use-cases/event-queue.ts";
import type { TicketNews } from "../../../bridge/use-cases/handle-ticket-event.ts";
import { fakeLog } from "../fake-otobo.ts";

const event = (ticketId: number, changes: Partial<TicketEvent> = {}): TicketEvent => ({
  event: "TicketStateUpdate",
  ticketId,
  articleId: undefined,
  ticketNumber: undefined,
  ...changes,
});

const drainLimit = 10_000;
const tick = () => new Promise((resolve) => setImmediate(resolve));

/** A handler whose work ends when the test says so. */
const world = (options: Partial<EventQueueOptions> = {}) => {
  const started: TicketNews[] = [];
  const endings: ((error?: Error) => void)[] = [];
  const pauses: number[] = [];
  const log = fakeLog();
  let endTime: () => void = () => undefined;
  const timeUp = new Promise<void>((resolve) => (endTime = resolve));
  const queue = createEventQueue({
    handle: (news) =>
      new Promise((resolve, reject) => {
        started.push(news);
        endings.push((error) => {
          if (error) reject(error);
          else resolve();
        });
      }),
    log,
    pause: (milliseconds) => {
      if (milliseconds === drainLimit) return timeUp;
      pauses.push(milliseconds);
      return Promise.resolve();
    },
    drainLimit,
    ...options,
  });
  const end = async (position: number, error?: Error) => {
    endings[position]?.(error);
    await tick();
  };
  return { queue, started, end, endTime, pauses, log, ids: () => started.map(({ ticketId }) => ticketId) };
};

const away = new BridgeError("otobo-unavailable", "OTOBO is away");
const refused = new BridgeError("otobo-refused", "OTOBO refuses");

describe("the event queue", () => {
  it("handles two tickets at once, the others in the order of their arrival", async () => {
    const { queue, end, ids } = world();
    for (const id of [1, 2, 3, 4]) queue.accept(event(id));
    expect(ids()).to.deep.equal([1, 2]);
    expect(queue.size()).to.equal(4);
    await end(1);
    expect(ids()).to.deep.equal([1, 2, 3]);
    await end(0);
    expect(ids()).to.deep.equal([1, 2, 3, 4]);
  });

  it("handles the waiting events of one ticket as one, without losing an article or the number", async () => {
    const { queue, started, end } = world({ concurrency: 1 });
    queue.accept(event(1));
    queue.accept(event(2, { event: "ArticleCreate", articleId: 21 }));
    queue.accept(event(2, { ticketNumber: "2026112210000021" }));
    queue.accept(event(2, { event: "ArticleCreate", articleId: 22 }));
    queue.accept(event(2, { event: "TicketCustomerUpdate", articleId: 23 }));
    await end(0);
    expect(started[1]).to.deep.equal({ ticketId: 2, ticketNumber: "2026112210000021", articleIds: [21, 22] });
    expect(queue.size()).to.equal(1);
  });

  it("never handles two events of one ticket at the same time", async () => {
    const { queue, end, ids } = world();
    queue.accept(event(1));
    queue.accept(event(1));
    queue.accept(event(2));
    expect(ids()).to.deep.equal([1, 2]);
    await end(0);
    expect(ids()).to.deep.equal([1, 2, 1]);
  });

  it("tries again after pauses that grow, then gives up with a line in the log", async () => {
    const { queue, end, pauses, log, ids } = world();
    queue.accept(event(1));
    for (const attempt of [0, 1, 2, 3]) await end(attempt, refused);
    expect(ids()).to.deep.equal([1, 1, 1, 1]);
    expect(pauses).to.deep.equal([1_000, 5_000, 30_000]);
    expect(log.lines.map(({ level }) => level)).to.deep.equal(["warn", "warn", "warn", "error"]);
    expect(queue.size()).to.equal(0);
  });

  it("tries for as long as OTOBO is away, within reason", async () => {
    const { queue, end, pauses } = world({ triesWhileAway: 6 });
    queue.accept(event(1));
    for (const attempt of [0, 1, 2, 3, 4]) await end(attempt, away);
    expect(pauses).to.deep.equal([1_000, 5_000, 30_000, 30_000, 30_000]);
    expect(queue.size()).to.equal(1);
    await end(5, away);
    expect(queue.size()).to.equal(0);
  });

  it("leaves new events to OTOBO's own retry while OTOBO is away, but not what joins a waiting event", async () => {
    let goOn: () => void = () => undefined;
    const pause = () => new Promise<void>((resolve) => (goOn = resolve));
    const { queue, end, ids } = world({ concurrency: 1, pause });
    queue.accept(event(1));
    queue.accept(event(2));
    await end(0, away);
    expect(() => {
      queue.accept(event(3));
    })
      .to.throw(BridgeError)
      .with.property("code", "busy");
    queue.accept(event(2));
    goOn();
    await tick();
    await end(1);
    queue.accept(event(3));
    await end(2);
    expect(ids()).to.deep.equal([1, 1, 2, 3]);
  });

  it("takes new events while one alone cannot be handled", async () => {
    const pause = () => new Promise<void>(() => undefined);
    const { queue, end, ids } = world({ concurrency: 1, pause });
    queue.accept(event(1));
    await end(0, refused);
    queue.accept(event(2));
    expect(queue.size()).to.equal(2);
    expect(ids()).to.deep.equal([1]);
  });

  it("is done with an event that works the second time", async () => {
    const { queue, end, ids } = world();
    queue.accept(event(1));
    await end(0, away);
    await end(1);
    expect(ids()).to.deep.equal([1, 1]);
    expect(queue.size()).to.equal(0);
  });

  it("refuses what it cannot hold, so that OTOBO brings it again, but not what joins a waiting event", () => {
    const { queue } = world({ concurrency: 1, limit: 2 });
    for (const id of [1, 2, 3]) queue.accept(event(id));
    expect(() => {
      queue.accept(event(4));
    })
      .to.throw(BridgeError)
      .with.property("code", "busy");
    queue.accept(event(3));
    expect(queue.size()).to.equal(3);
  });

  it("finishes everything when it closes, and takes nothing more", async () => {
    const { queue, end, ids } = world();
    for (const id of [1, 2, 3]) queue.accept(event(id));
    let closed = false;
    const drained = queue.drain().then(() => {
      closed = true;
    });
    expect(() => {
      queue.accept(event(4));
    }).to.throw(BridgeError, "closing");
    for (const position of [0, 1]) await end(position);
    expect(closed).to.equal(false);
    await end(2);
    await drained;
    expect(ids()).to.deep.equal([1, 2, 3]);
  });

  it("does not wait for ever when it closes: what is left is dropped, and named in the log", async () => {
    const { queue, end, endTime, log, ids } = world();
    for (const id of [1, 2, 3, 4]) queue.accept(event(id));
    await end(0);
    const drained = queue.drain();
    endTime();
    await drained;
    expect(log.lines.map(({ level, fields }) => [level, fields])).to.deep.equal([
      ["error", { count: 3, ticketIds: [2, 3, 4] }],
    ]);
    await end(1);
    expect(ids(), "nothing more is begun").to.deep.equal([1, 2, 3]);
    expect(queue.size()).to.equal(1);
  });

  it("does not wait for a pause when it closes", async () => {
    const pause: EventQueueOptions["pause"] = (_milliseconds, signal) =>
      new Promise((resolve) => {
        signal.addEventListener("abort", () => {
          resolve();
        });
      });
    const { queue, end, ids } = world({ pause });
    queue.accept(event(1));
    await end(0, away);
    const drained = queue.drain();
    await tick();
    await end(1, away);
    await drained;
    expect(ids()).to.deep.equal([1, 1]);
  });

  it("has nothing to wait for when it is empty", async () => {
    await world().queue.drain();
  });
});
