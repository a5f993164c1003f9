import type { TicketEvent } from "../ports.ts";
import type { HandleTicketChange, TicketChange } from "./handle-ticket-change.ts";

/** Resolves when the change is stored. Throws `BridgeError`; OTOBO then retries the event. */
export type HandleTicketEvent = (event: TicketEvent) => Promise<void>;

/** What several events of one ticket say together, in the order of their arrival. */
const mergeEvents = (ticketId: number, events: TicketEvent[]): TicketChange => {
  const articles = events.filter(({ event }) => event === "ArticleCreate").map(({ articleId }) => articleId);
  return {
    ticketId,
    ticketNumber: events.map(({ ticketNumber }) => ticketNumber).findLast((number) => number !== undefined),
    articleIds: [...new Set(articles.filter((id) => id !== undefined))],
  };
};

/**
 * Handles a ticket's events one after another, so that an old state cannot overtake a newer one. Those that arrive meanwhile
 * are handled together, next: OTOBO is asked for the ticket's state after the last of them.
 */
export const createJoinEvents = (handleChange: HandleTicketChange): HandleTicketEvent => {
  const running = new Map<number, Promise<void>>();
  const waiting = new Map<number, { events: TicketEvent[]; handled: Promise<void> }>();

  const start = (ticketId: number, events: TicketEvent[]): Promise<void> => {
    const handled = handleChange(mergeEvents(ticketId, events)).finally(() => running.delete(ticketId));
    running.set(ticketId, handled);
    return handled;
  };

  const startAfter = (previous: Promise<void>, ticketId: number, events: TicketEvent[]): Promise<void> => {
    const next = (): Promise<void> => {
      waiting.delete(ticketId);
      return start(ticketId, events);
    };
    return previous.then(next, next);
  };

  return (event) => {
    const { ticketId } = event;
    const joined = waiting.get(ticketId);
    if (joined) {
      joined.events.push(event);
      return joined.handled;
    }
    const events = [event];
    const previous = running.get(ticketId);
    if (!previous) return start(ticketId, events);
    const handled = startAfter(previous, ticketId, events);
    waiting.set(ticketId, { events, handled });
    return handled;
  };
};
