import type { LinkStore, Log, Otobo } from "../ports.ts";
import type { FollowTicket } from "./follow-ticket.ts";

export interface SweepTokensDependencies {
  store: Pick<LinkStore, "list" | "remove">;
  otobo: Pick<Otobo, "ticketsByNumber">;
  followTicket: Pick<FollowTicket, "follow">;
  /** Milliseconds since any fixed moment; never set back. */
  stopwatch: () => number;
  log: Log;
}

/** One batch of the sweep; an empty cursor ends it. */
export interface SweepBatch {
  cursor: string;
  checked: number;
  repaired: number;
  removed: number;
}

/** `cursor` is empty at first. Throws `redis-unavailable`, `otobo-unavailable`, `otobo-refused`. */
export type SweepTokens = (request: { cursor: string }) => Promise<SweepBatch>;

/** No new page is begun after this, so that a batch stays below two seconds. */
const budget = 1000;
const ticketsPerCall = 100;

const chunks = <T>(items: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

const count = (answers: boolean[]): number => answers.filter(Boolean).length;

/** Holds what is stored against what OTOBO says, a batch at a time: whatever a lost event left wrong is put right. */
export const createSweepTokens = ({
  store,
  otobo,
  followTicket,
  stopwatch,
  log,
}: SweepTokensDependencies): SweepTokens => {
  const sweepTickets = async (ticketNumbers: string[]): Promise<Omit<SweepBatch, "cursor">> => {
    const tickets = await otobo.ticketsByNumber(ticketNumbers);
    const known = new Set(tickets.map(({ ticketNumber }) => ticketNumber));
    const gone = ticketNumbers.filter((ticketNumber) => !known.has(ticketNumber));
    const repaired = await Promise.all(tickets.map(followTicket.follow));
    const removed = await Promise.all(gone.map(store.remove));
    return { checked: ticketNumbers.length, repaired: count(repaired), removed: count(removed) };
  };

  return async ({ cursor }) => {
    const end = stopwatch() + budget;
    const batch: SweepBatch = { cursor, checked: 0, repaired: 0, removed: 0 };
    do {
      const page = await store.list(batch.cursor);
      for (const ticketNumbers of chunks(page.ticketNumbers, ticketsPerCall)) {
        const done = await sweepTickets(ticketNumbers);
        batch.checked += done.checked;
        batch.repaired += done.repaired;
        batch.removed += done.removed;
      }
      batch.cursor = page.cursor;
    } while (batch.cursor !== "" && stopwatch() < end);
    log.debug("Swept tokens", { ...batch });
    return batch;
  };
};
