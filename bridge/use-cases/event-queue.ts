import { BridgeError } from "../domain/errors.ts";
import type { EventStore, TicketEvent } from "../ports.ts";
import { createPatientHandle, type KeptNews, type Patience } from "./handle-patiently.ts";

export interface EventQueue {
  /**
   * Keeps an event for as long as it is not handled, whatever becomes of this process, and handles it soon. Rejects with `busy`
   * when the queue is full, closing, or stuck because OTOBO or Redis is away, and with `redis-unavailable`: OTOBO then brings the
   * event again, for two days.
   */
  accept: (event: TicketEvent) => Promise<void>;
  /** Handles what an earlier process, or this one while OTOBO was away, left behind. Rejects with `redis-unavailable`. */
  recover: () => Promise<void>;
  /** The same, as soon as Redis is there. Never rejects. */
  recoverSoon: () => Promise<void>;
  /** Takes no more events, tries what waits once more, and resolves when nothing is left or the time is up; the rest is kept. */
  drain: () => Promise<void>;
  /** Tickets that wait or are under way. */
  size: () => number;
}

export interface EventQueueOptions
  extends Pick<Patience, "handle" | "log" | "pause">, Partial<Pick<Patience, "retryPauses" | "triesWhileAway">> {
  store: EventStore;
  /** How many tickets may wait. */
  limit?: number;
  /** How many events are handled at once: OTOBO's web workers are few, and customers need them. */
  concurrency?: number;
  /** Milliseconds that `drain` waits. */
  drainLimit?: number;
}

/** Milliseconds. */
const recoverPause = 5_000;

const addTo = (
  waiting: KeptNews | undefined,
  id: string,
  { event, ticketId, articleId, ticketNumber }: TicketEvent,
): KeptNews => {
  const articleIds = new Set(waiting?.news.articleIds);
  if (event === "ArticleCreate" && articleId !== undefined) articleIds.add(articleId);
  return {
    news: { ticketId, ticketNumber: ticketNumber ?? waiting?.news.ticketNumber, articleIds: [...articleIds] },
    ids: [...(waiting?.ids ?? []), id],
  };
};

const untilEmpty = async (running: Map<number, Promise<void>>): Promise<void> => {
  while (running.size > 0) await Promise.all(running.values());
};

/** Resolves when the work is done or the time is up. */
const inTime = async (work: Promise<void>, pause: Patience["pause"], limit: number): Promise<void> => {
  const finished = new AbortController();
  await Promise.race([work, pause(limit, finished.signal)]);
  finished.abort();
};

const busy = (reason: string): BridgeError => new BridgeError("busy", reason);

interface Recovery extends Pick<EventQueueOptions, "store" | "pause"> {
  closing: AbortSignal;
  take: (id: string, event: TicketEvent) => void;
}

const createRecovery = ({ store, pause, closing, take }: Recovery): Pick<EventQueue, "recover" | "recoverSoon"> => {
  const recover = async (): Promise<void> => {
    for (const { id, event } of await store.list()) take(id, event);
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

/**
 * The events that wait to be handled. They are kept in Redis until they are: whoever was told 202 does not bring them again.
 * Events of one ticket that wait are handled as one, and never two of one ticket at the same time, so that an old state
 * cannot overtake a new one.
 */
export const createEventQueue = ({
  handle,
  store,
  log,
  pause,
  limit = 10_000,
  concurrency = 2,
  retryPauses = [1_000, 5_000, 30_000],
  triesWhileAway = 120,
  drainLimit = 10_000,
}: EventQueueOptions): EventQueue => {
  const waiting = new Map<number, KeptNews>();
  const running = new Map<number, Promise<void>>();
  const closing = new AbortController();
  const away = new Set<number>();
  const work = createPatientHandle({ handle, store, log, pause, retryPauses, triesWhileAway });

  const startNext = (): void => {
    for (const [ticketId, next] of waiting) {
      if (running.size >= concurrency) return;
      if (running.has(ticketId)) continue;
      waiting.delete(ticketId);
      running.set(
        ticketId,
        work(next, closing.signal, (isAwayNow) => {
          away[isAwayNow ? "add" : "delete"](ticketId);
        }).finally(() => {
          running.delete(ticketId);
          startNext();
        }),
      );
    }
  };

  const take = (id: string, event: TicketEvent): void => {
    // Closed meanwhile: it is kept, and the next process finds it.
    if (closing.signal.aborted) return;
    const known = waiting.get(event.ticketId);
    if (!known?.ids.includes(id)) waiting.set(event.ticketId, addTo(known, id, event));
    startNext();
  };

  return {
    accept: async (event) => {
      const known = waiting.has(event.ticketId);
      if (closing.signal.aborted) throw busy("The bridge is closing");
      if (!known && waiting.size >= limit) throw busy("Too many events are waiting");
      if (!known && away.size >= concurrency) throw busy("OTOBO or Redis is away");
      take(await store.keep(event), event);
    },
    ...createRecovery({ store, pause, closing: closing.signal, take }),
    drain: async () => {
      closing.abort();
      await inTime(untilEmpty(running), pause, drainLimit);
      if (running.size === 0) return;
      const ticketIds = [...new Set([...running.keys(), ...waiting.keys()])];
      waiting.clear();
      log.warn("Ticket events are left for the next start", { count: ticketIds.length, ticketIds });
    },
    size: () => waiting.size + running.size,
  };
};
