import { BridgeError } from "../domain/errors.ts";
import type { Log } from "../ports.ts";
import type { HandleTicketEvent, TicketNews } from "./handle-ticket-event.ts";

/** One of OTOBO's events (PROTOCOL.md, TicketEvent). */
export interface TicketEvent {
  event: string;
  ticketId: number;
  articleId: number | undefined;
  ticketNumber: string | undefined;
}

export interface EventQueue {
  /**
   * Takes an event and returns at once. Throws `busy` when the queue is full, closing, or stuck because OTOBO or Redis is away:
   * OTOBO then brings the event again, for two days.
   */
  accept: (event: TicketEvent) => void;
  /**
   * Takes no more events, tries what waits once more, and resolves when nothing is left or the time is up. What is left
   * then is dropped and named in the log: whoever stops the bridge does not wait long before killing it, and OTOBO, which
   * was told 202 long ago, does not bring it again. The sweep repairs the links of these tickets; a customer user whom the
   * pre-filter missed is made for the next mail.
   */
  drain: () => Promise<void>;
  /** Tickets that wait or are under way. */
  size: () => number;
}

export interface EventQueueOptions {
  handle: HandleTicketEvent;
  log: Log;
  /** Resolves after some milliseconds, or at once when the signal aborts. Never rejects. */
  pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** How many tickets may wait. */
  limit?: number;
  /** How many events are handled at once: OTOBO's web workers are few, and customers need them. */
  concurrency?: number;
  /** Milliseconds before each further try. */
  retryPauses?: number[];
  /** How often it is tried in all, with the last of the pauses, while OTOBO or Redis is away. */
  triesWhileAway?: number;
  /** Milliseconds that `drain` waits. */
  drainLimit?: number;
}

const addTo = (
  waiting: TicketNews | undefined,
  { event, ticketId, articleId, ticketNumber }: TicketEvent,
): TicketNews => {
  const articleIds = new Set(waiting?.articleIds);
  if (event === "ArticleCreate" && articleId !== undefined) articleIds.add(articleId);
  return { ticketId, ticketNumber: ticketNumber ?? waiting?.ticketNumber, articleIds: [...articleIds] };
};

/** OTOBO or Redis is away: nothing that is wrong with this event, and it will pass. */
const isAway = (error: unknown): boolean =>
  error instanceof BridgeError && ["otobo-unavailable", "redis-unavailable"].includes(error.code);

type Patience = Required<Pick<EventQueueOptions, "handle" | "log" | "pause" | "retryPauses" | "triesWhileAway">>;

/**
 * Handles the news of one ticket, again after each pause when it fails; when the queue is closing, without pauses. Never
 * rejects. `setAway` is told when it waits because OTOBO or Redis is away.
 */
const createPatientHandle =
  ({ handle, log, pause, retryPauses, triesWhileAway }: Patience) =>
  async (news: TicketNews, closing: AbortSignal, setAway: (away: boolean) => void): Promise<void> => {
    const { ticketId } = news;
    for (let tries = 1; ; tries += 1) {
      try {
        await handle(news);
        return;
      } catch (error) {
        const away = isAway(error);
        const giveUp = closing.aborted || tries >= (away ? triesWhileAway : retryPauses.length + 1);
        log[giveUp ? "error" : "warn"]("A ticket event could not be handled", { ticketId, giveUp, error });
        if (giveUp) return;
        setAway(away);
        await pause(retryPauses[tries - 1] ?? retryPauses.at(-1) ?? 0, closing);
        setAway(false);
      }
    }
  };

/**
 * The events that wait to be handled, in memory: what is lost with the process, the nightly sweep repairs.
 * Events of one ticket that wait are handled as one, and never two of one ticket at the same time, so that an old state
 * cannot overtake a new one.
 */
export const createEventQueue = ({
  handle,
  log,
  pause,
  limit = 10_000,
  concurrency = 2,
  retryPauses = [1_000, 5_000, 30_000],
  triesWhileAway = 120,
  drainLimit = 10_000,
}: EventQueueOptions): EventQueue => {
  const waiting = new Map<number, TicketNews>();
  const running = new Map<number, Promise<void>>();
  const closing = new AbortController();
  const away = new Set<number>();
  const work = createPatientHandle({ handle, log, pause, retryPauses, triesWhileAway });

  const startNext = (): void => {
    for (const [ticketId, news] of waiting) {
      if (running.size >= concurrency) return;
      if (running.has(ticketId)) continue;
      waiting.delete(ticketId);
      running.set(
        ticketId,
        work(news, closing.signal, (isAwayNow) => {
          away[isAwayNow ? "add" : "delete"](ticketId);
        }).finally(() => {
          running.delete(ticketId);
          startNext();
        }),
      );
    }
  };

  const becomeEmpty = async (): Promise<void> => {
    while (running.size > 0) await Promise.all(running.values());
  };

  return {
    accept: (event) => {
      if (closing.signal.aborted) throw new BridgeError("busy", "The bridge is closing");
      const known = waiting.get(event.ticketId);
      if (!known && waiting.size >= limit) throw new BridgeError("busy", "Too many events are waiting");
      if (!known && away.size >= concurrency) throw new BridgeError("busy", "OTOBO or Redis is away");
      waiting.set(event.ticketId, addTo(known, event));
      startNext();
    },
    drain: async () => {
      closing.abort();
      const finished = new AbortController();
      const timeUp = pause(drainLimit, finished.signal);
      await Promise.race([becomeEmpty(), timeUp]);
      finished.abort();
      if (running.size === 0) return;
      const ticketIds = [...new Set([...running.keys(), ...waiting.keys()])];
      waiting.clear();
      log.error("Ticket events were dropped, the bridge stops", { count: ticketIds.length, ticketIds });
    },
    size: () => waiting.size + running.size,
  };
};
