import { BridgeError } from "../domain/errors.ts";
import type { WorkStore } from "../ports.ts";
import { type Batch, createPatientHandle, type Patience } from "./handle-patiently.ts";

export interface WorkQueue<Work> {
  /**
   * Keeps work for as long as it is not done, whatever becomes of this process, and does it soon. Rejects with
   * `redis-unavailable` when it could not be kept, and with `busy` when the queue is full, closing or, of work that is brought
   * again, stuck because OTOBO or Redis is away.
   */
  accept: (work: Work) => Promise<void>;
  /** Does what an earlier process, or this one while OTOBO was away, left behind. Rejects with `redis-unavailable`. */
  recover: () => Promise<void>;
  /** The same, as soon as Redis is there. Never rejects. */
  recoverSoon: () => Promise<void>;
  /** Takes no more, tries what waits once more, and resolves when nothing is left or the time is up; the rest is kept. */
  drain: () => Promise<void>;
  /** How much waits or is under way; work that is done as one counts as one. */
  size: () => number;
}

export interface WorkQueueOptions<Work>
  extends
    Pick<Patience<Work>, "name" | "handle" | "log" | "pause">,
    Partial<Pick<Patience<Work>, "retryPauses" | "triesWhileAway">> {
  store: WorkStore<Work>;
  /** Work with the same key is done as one while it waits, and never twice at the same time. */
  keyOf: (work: Work) => string;
  /** Who brings it will bring it again, for days: it is refused while OTOBO or Redis is away. */
  isBroughtAgain: boolean;
  /** How much may wait. */
  limit?: number;
  /** How much is under way at once, pauses after a failure included. */
  concurrency?: number;
  /** Milliseconds that `drain` waits. */
  drainLimit?: number;
}

type Kept<Work> = Awaited<ReturnType<WorkStore<Work>["list"]>>[number];

interface Running<Work> {
  batch: Batch<Work>;
  done: Promise<void>;
}

/** Milliseconds. */
const recoverPause = 5_000;

const join = <Work>(one: Batch<Work> | undefined, other: Batch<Work> | undefined): Batch<Work> => ({
  works: [...(one?.works ?? []), ...(other?.works ?? [])],
  ids: [...(one?.ids ?? []), ...(other?.ids ?? [])],
});

const untilEmpty = async <Work>(running: Map<string, Running<Work>>): Promise<void> => {
  while (running.size > 0) await Promise.all([...running.values()].map(({ done }) => done));
};

const busy = (reason: string): BridgeError => new BridgeError("busy", reason);

interface Recovery<Work> extends Pick<WorkQueueOptions<Work>, "store" | "pause"> {
  closing: AbortSignal;
  take: (kept: Kept<Work>[]) => void;
}

const createRecovery = <Work>({
  store,
  pause,
  closing,
  take,
}: Recovery<Work>): Pick<WorkQueue<Work>, "recover" | "recoverSoon"> => {
  const recover = async (): Promise<void> => {
    take(await store.list());
  };
  return {
    recover,
    recoverSoon: async () => {
      const tryOnce = (): Promise<boolean> =>
        recover().then(
          () => true,
          () => false,
        );
      while (!closing.aborted && !(await tryOnce())) await pause(recoverPause, closing);
    },
  };
};

interface Drain<Work> extends Pick<WorkQueueOptions<Work>, "name" | "log" | "pause"> {
  closing: AbortController;
  waiting: Map<string, Batch<Work>>;
  running: Map<string, Running<Work>>;
  drainLimit: number;
}

const createDrain =
  <Work>({ name, log, pause, closing, waiting, running, drainLimit }: Drain<Work>): WorkQueue<Work>["drain"] =>
  async () => {
    closing.abort();
    const finished = new AbortController();
    await Promise.race([untilEmpty(running), pause(drainLimit, finished.signal)]);
    finished.abort();
    if (running.size === 0) return;
    const left = [...[...running.values()].map(({ batch }) => batch), ...waiting.values()];
    waiting.clear();
    const tickets = [...new Set(left.flatMap(({ works }) => works.map(name.ticketOf)))];
    log.warn("Work is left for the next start", { kind: name.kind, count: tickets.length, tickets });
  };

/**
 * Work that was answered with a promise, and waits to be done: it is kept in Redis until it is. What has the same key is done
 * as one while it waits, and never two of it at the same time, so that an old state cannot overtake a new one.
 */
export const createWorkQueue = <Work>({
  store,
  keyOf,
  isBroughtAgain,
  limit = 10_000,
  concurrency = 2,
  retryPauses = [1_000, 5_000, 30_000],
  triesWhileAway = 120,
  drainLimit = 10_000,
  ...given
}: WorkQueueOptions<Work>): WorkQueue<Work> => {
  const waiting = new Map<string, Batch<Work>>();
  const running = new Map<string, Running<Work>>();
  const closing = new AbortController();
  const away = new Set<string>();
  const handle = createPatientHandle({ ...given, store, retryPauses, triesWhileAway });

  const begin = (key: string): void => {
    const batch: Batch<Work> = { works: [], ids: [] };
    const gather = (): Batch<Work> => {
      const more = waiting.get(key);
      waiting.delete(key);
      return Object.assign(batch, join(batch, more));
    };
    const setAway = (isAwayNow: boolean): void => {
      away[isAwayNow ? "add" : "delete"](key);
    };
    const done = handle(gather, closing.signal, setAway).finally(() => {
      running.delete(key);
      startNext();
    });
    running.set(key, { batch, done });
  };

  const startNext = (): void => {
    for (const key of [...waiting.keys()]) {
      if (running.size >= concurrency) return;
      if (!running.has(key)) begin(key);
    }
  };

  const take = (kept: Kept<Work>[]): void => {
    // Closed meanwhile: it is kept, and the next process finds it.
    if (closing.signal.aborted) return;
    for (const { id, work } of kept) {
      const key = keyOf(work);
      const isKnown = [waiting.get(key), running.get(key)?.batch].some((batch) => batch?.ids.includes(id));
      if (!isKnown) waiting.set(key, join(waiting.get(key), { works: [work], ids: [id] }));
    }
    startNext();
  };

  return {
    accept: async (work) => {
      const known = waiting.has(keyOf(work));
      if (closing.signal.aborted) throw busy("The bridge is closing");
      if (!known && waiting.size >= limit) throw busy("Too much is waiting");
      if (!known && isBroughtAgain && away.size >= concurrency) throw busy("OTOBO or Redis is away");
      take([{ id: await store.keep(work), work }]);
    },
    ...createRecovery({ ...given, store, closing: closing.signal, take }),
    drain: createDrain({ ...given, closing, waiting, running, drainLimit }),
    size: () => waiting.size + running.size,
  };
};
