import { BridgeError } from "../domain/errors.ts";
import type { EventStore, Log } from "../ports.ts";
import type { HandleTicketEvent, TicketNews } from "./handle-ticket-event.ts";

/** News of a ticket, and the ids under which the events are kept that it is made of. */
export interface KeptNews {
  news: TicketNews;
  ids: string[];
}

/** OTOBO or Redis is away: nothing that is wrong with this event, and it will pass. */
const isAway = (error: unknown): boolean =>
  error instanceof BridgeError && ["otobo-unavailable", "redis-unavailable"].includes(error.code);

export interface Patience {
  handle: HandleTicketEvent;
  store: Pick<EventStore, "forget">;
  log: Log;
  /** Resolves after some milliseconds, or at once when the signal aborts. Never rejects. */
  pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Milliseconds before each further try. */
  retryPauses: number[];
  /** How often it is tried in all, with the last of the pauses, while OTOBO or Redis is away. */
  triesWhileAway: number;
}

/**
 * Handles the news of one ticket, again after each pause when it fails; when the queue is closing, without pauses. Never
 * rejects. `setAway` is told when it waits because OTOBO or Redis is away. What is given up for that reason is kept for later.
 */
export const createPatientHandle = ({ handle, store, log, pause, retryPauses, triesWhileAway }: Patience) => {
  const forget = async (ids: string[]): Promise<void> => {
    await store.forget(ids).catch((error: unknown) => {
      log.warn("A ticket event was handled and is kept all the same", { error });
    });
  };

  return async ({ news, ids }: KeptNews, closing: AbortSignal, setAway: (away: boolean) => void): Promise<void> => {
    const { ticketId } = news;
    for (let tries = 1; ; tries += 1) {
      try {
        await handle(news);
        await forget(ids);
        return;
      } catch (error) {
        const away = isAway(error);
        const giveUp = closing.aborted || tries >= (away ? triesWhileAway : retryPauses.length + 1);
        log[giveUp ? "error" : "warn"]("A ticket event could not be handled", { ticketId, giveUp, error });
        if (giveUp && !away && !closing.aborted) await forget(ids);
        if (giveUp) return;
        setAway(away);
        await pause(retryPauses[tries - 1] ?? retryPauses.at(-1) ?? 0, closing);
        setAway(false);
      }
    }
  };
};
