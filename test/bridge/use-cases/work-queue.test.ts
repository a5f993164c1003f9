import { expect } from "chai";
import { BridgeError } from "../../../bridge/domain/errors.ts";
import type { TicketEvent, WorkStore } from "../../../bridge/ports.ts";
import { newsOf, type TicketNews } from "../../../bridge/use-cases/handle-ticket-event.ts";
import { createWorkQueue, type WorkQueue, type WorkQueueOptions } from "../../../bridge/use-cases/work-queue.ts";
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

const fakeStore = (): WorkStore<TicketEvent> & { kept: Map<string, TicketEvent>; away: boolean } => {
  const kept = new Map<string, TicketEvent>();
  let count = 0;
  const unlessAway = async <Answer>(answer: () => Answer): Promise<Answer> => {
    if (store.away) throw new BridgeError("redis-unavailable", "Redis is away");
    return Promise.resolve(answer());
  };
  const store = {
    kept,
    away: false,
    keep: (event: TicketEvent) =>
      unlessAway(() => {
        kept.set(`id-${++count}`, event);
        return `id-${count}`;
      }),
    forget: (ids: string[]) =>
      unlessAway(() => {
        for (const id of ids) kept.delete(id);
      }),
    list: () => unlessAway(() => [...kept].map(([id, one]) => ({ id, work: one }))),
  };
  return store;
};

/** A handler whose work ends when the test says so. */
const world = (options: Partial<WorkQueueOptions<TicketEvent>> = {}) => {
  const started: TicketNews[] = [];
  const endings: ((error?: Error) => void)[] = [];
  const pauses: number[] = [];
  const log = fakeLog();
  const store = fakeStore();
  let endTime: () => void = () => undefined;
  const timeUp = new Promise<void>((resolve) => (endTime = resolve));
  const queue = createWorkQueue<TicketEvent>({
    name: { kind: "event", ticketOf: ({ ticketId }) => ticketId },
    keyOf: ({ ticketId }) => String(ticketId),
    isBroughtAgain: true,
    handle: (works) =>
      new Promise((resolve, reject) => {
        const news = newsOf(works);
        if (news) started.push(news);
        endings.push((error) => {
          if (error) reject(error);
          else resolve();
        });
      }),
    store,
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
  return { queue, store, started, end, endTime, pauses, log, ids: () => started.map(({ ticketId }) => ticketId) };
};

const away = new BridgeError("otobo-unavailable", "OTOBO is away");
const refused = new BridgeError("otobo-refused", "OTOBO refuses");

const refusalOf = (queue: WorkQueue<TicketEvent>, one: TicketEvent): Promise<unknown> =>
  queue.accept(one).then(
    () => undefined,
    (error: unknown) => (error instanceof BridgeError ? error.code : error),
  );

describe("the queue of what waits", () => {
  it("handles two tickets at once, the others in the order of their arrival", async () => {
    const { queue, end, ids } = world();
    for (const id of [1, 2, 3, 4]) await queue.accept(event(id));
    expect(ids()).to.deep.equal([1, 2]);
    expect(queue.size()).to.equal(4);
    await end(1);
    expect(ids()).to.deep.equal([1, 2, 3]);
    await end(0);
    expect(ids()).to.deep.equal([1, 2, 3, 4]);
  });

  it("handles the waiting events of one ticket as one, without losing an article or the number", async () => {
    const { queue, started, end } = world({ concurrency: 1 });
    await queue.accept(event(1));
    await queue.accept(event(2, { event: "ArticleCreate", articleId: 21 }));
    await queue.accept(event(2, { ticketNumber: "2026112210000021" }));
    await queue.accept(event(2, { event: "ArticleCreate", articleId: 22 }));
    await queue.accept(event(2, { event: "TicketCustomerUpdate", articleId: 23 }));
    await end(0);
    expect(started[1]).to.deep.equal({ ticketId: 2, ticketNumber: "2026112210000021", articleIds: [21, 22] });
    expect(queue.size()).to.equal(1);
  });

  it("never handles two events of one ticket at the same time", async () => {
    const { queue, end, ids } = world();
    await queue.accept(event(1));
    await queue.accept(event(1));
    await queue.accept(event(2));
    expect(ids()).to.deep.equal([1, 2]);
    await end(0);
    expect(ids()).to.deep.equal([1, 2, 1]);
  });

  it("tries again after pauses that grow, then gives up with a line in the log", async () => {
    const { queue, end, pauses, log, ids } = world();
    await queue.accept(event(1));
    for (const attempt of [0, 1, 2, 3]) await end(attempt, refused);
    expect(ids()).to.deep.equal([1, 1, 1, 1]);
    expect(pauses).to.deep.equal([1_000, 5_000, 30_000]);
    expect(log.lines.map(({ level }) => level)).to.deep.equal(["warn", "warn", "warn", "error"]);
    expect(queue.size()).to.equal(0);
  });

  it("tries for as long as OTOBO is away, within reason", async () => {
    const { queue, end, pauses } = world({ triesWhileAway: 6 });
    await queue.accept(event(1));
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
    await queue.accept(event(1));
    await queue.accept(event(2));
    await end(0, away);
    expect(await refusalOf(queue, event(3))).to.equal("busy");
    await queue.accept(event(2));
    goOn();
    await tick();
    await end(1);
    await queue.accept(event(3));
    await end(2);
    expect(ids()).to.deep.equal([1, 1, 2, 3]);
  });

  it("takes new events while one alone cannot be handled", async () => {
    const pause = () => new Promise<void>(() => undefined);
    const { queue, end, ids } = world({ concurrency: 1, pause });
    await queue.accept(event(1));
    await end(0, refused);
    await queue.accept(event(2));
    expect(queue.size()).to.equal(2);
    expect(ids()).to.deep.equal([1]);
  });

  it("is done with an event that works the second time", async () => {
    const { queue, end, ids } = world();
    await queue.accept(event(1));
    await end(0, away);
    await end(1);
    expect(ids()).to.deep.equal([1, 1]);
    expect(queue.size()).to.equal(0);
  });

  it("refuses what it cannot hold, so that OTOBO brings it again, but not what joins a waiting event", async () => {
    const { queue } = world({ concurrency: 1, limit: 2 });
    for (const id of [1, 2, 3]) await queue.accept(event(id));
    expect(await refusalOf(queue, event(4))).to.equal("busy");
    await queue.accept(event(3));
    expect(queue.size()).to.equal(3);
  });

  it("finishes everything when it closes, and takes nothing more", async () => {
    const { queue, end, ids } = world();
    for (const id of [1, 2, 3]) await queue.accept(event(id));
    let closed = false;
    const drained = queue.drain().then(() => {
      closed = true;
    });
    expect(await refusalOf(queue, event(4))).to.equal("busy");
    for (const position of [0, 1]) await end(position);
    expect(closed).to.equal(false);
    await end(2);
    await drained;
    expect(ids()).to.deep.equal([1, 2, 3]);
  });

  it("does not wait for ever when it closes: what is left is kept for the next start, and named in the log", async () => {
    const { queue, store, end, endTime, log, ids } = world();
    for (const id of [1, 2, 3, 4]) await queue.accept(event(id));
    await end(0);
    const drained = queue.drain();
    endTime();
    await drained;
    expect(log.lines.map(({ level, fields }) => [level, fields])).to.deep.equal([
      ["warn", { kind: "event", count: 3, tickets: [2, 3, 4] }],
    ]);
    await end(1);
    expect(ids(), "nothing more is begun").to.deep.equal([1, 2, 3]);
    expect(queue.size()).to.equal(1);
    expect([...store.kept.values()].map(({ ticketId }) => ticketId)).to.deep.equal([3, 4]);
  });

  it("does not wait for a pause when it closes", async () => {
    const pause: WorkQueueOptions<TicketEvent>["pause"] = (_milliseconds, signal) =>
      new Promise((resolve) => {
        signal.addEventListener("abort", () => {
          resolve();
        });
      });
    const { queue, end, ids } = world({ pause });
    await queue.accept(event(1));
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

  it("keeps an event until it has been handled, and not longer", async () => {
    const { queue, store, end } = world();
    await queue.accept(event(1));
    await queue.accept(event(1, { event: "ArticleCreate", articleId: 11 }));
    expect(store.kept.size).to.equal(2);
    await end(0);
    expect([...store.kept.values()]).to.deep.equal([event(1, { event: "ArticleCreate", articleId: 11 })]);
    await end(1);
    expect(store.kept.size).to.equal(0);
  });

  it("takes no event that it cannot keep", async () => {
    const { queue, store, ids } = world();
    store.away = true;
    expect(await refusalOf(queue, event(1))).to.equal("redis-unavailable");
    expect(ids()).to.deep.equal([]);
  });

  it("handles what a process left behind that was killed, once", async () => {
    const { queue, store, started, end } = world({ concurrency: 1 });
    await store.keep(event(2, { event: "ArticleCreate", articleId: 21 }));
    await store.keep(event(3));
    await queue.recover();
    await queue.recover();
    await end(0);
    await end(1);
    expect(started.slice(0, 2)).to.deep.equal([
      { ticketId: 2, ticketNumber: undefined, articleIds: [21] },
      { ticketId: 3, ticketNumber: undefined, articleIds: [] },
    ]);
    expect(store.kept.size).to.equal(0);
  });

  it("does not take again what is under way", async () => {
    const { queue, end, ids } = world();
    await queue.accept(event(1));
    await queue.recover();
    expect(queue.size()).to.equal(1);
    await end(0);
    expect(ids()).to.deep.equal([1]);
  });

  it("does what came meanwhile with the next try, once", async () => {
    const { queue, store, started, end } = world();
    await queue.accept(event(1));
    await queue.accept(event(1, { event: "ArticleCreate", articleId: 11 }));
    await end(0, away);
    expect(started.map(({ articleIds }) => articleIds)).to.deep.equal([[], [11]]);
    await end(1);
    expect(queue.size()).to.equal(0);
    expect(store.kept.size).to.equal(0);
  });

  it("keeps what nobody will bring again also while OTOBO is away", async () => {
    const pause = () => new Promise<void>(() => undefined);
    const { queue, store, end } = world({ concurrency: 1, isBroughtAgain: false, pause });
    await queue.accept(event(1));
    await end(0, away);
    await queue.accept(event(2));
    expect(store.kept.size).to.equal(2);
  });

  it("looks for what was left behind until Redis is there", async () => {
    const pause = () => {
      store.away = false;
      return Promise.resolve();
    };
    const { queue, store, ids } = world({ pause });
    await store.keep(event(1));
    store.away = true;
    await queue.recoverSoon();
    expect(ids()).to.deep.equal([1]);
  });

  it("keeps what it gave up because OTOBO was away, but nothing that can never be handled", async () => {
    const { queue, store, end } = world({ triesWhileAway: 1, retryPauses: [] });
    await queue.accept(event(1));
    await queue.accept(event(2));
    await end(0, away);
    await end(1, refused);
    expect([...store.kept.values()].map(({ ticketId }) => ticketId)).to.deep.equal([1]);
  });
});
