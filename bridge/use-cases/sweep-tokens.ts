import type { LinkStore, Log, Otobo } from "../ports.ts";
import type { SyncTicket } from "./sync-ticket.ts";
import { withTimeout } from "./with-timeout.ts";

export interface SweepTokensDependencies {
  store: Pick<LinkStore, "list" | "remove">;
  otobo: Pick<Otobo, "ticketsByNumber">;
  syncTicket: SyncTicket;
  /** Milliseconds since any fixed moment; never set back. */
  stopwatch: () => number;
  log: Log;
  /** Milliseconds of a batch. */
  budget?: number;
}

interface Counts {
  checked: number;
  repaired: number;
  removed: number;
}

/** One batch of the sweep; an empty cursor ends it. */
export interface SweepBatch extends Counts {
  cursor: string;
}

/** `cursor` is empty at first. Throws `redis-unavailable`, `otobo-unavailable`, `otobo-refused`. */
export type SweepTokens = (request: { cursor: string }) => Promise<SweepBatch>;

/** Part of the budget that one page should take: more than that is hardly lost when OTOBO becomes slow. */
const share = 0.25;
/** Part of the budget after which no page may be expected to end: a page can be somewhat larger than asked for. */
const planned = 0.9;
const smallestPage = 10;
const largestPage = 100;
const ticketsPerCall = 100;

const chunks = <T>(items: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

const count = (answers: boolean[]): number => answers.filter(Boolean).length;

const add = (one: Counts, other: Counts): Counts => ({
  checked: one.checked + other.checked,
  repaired: one.repaired + other.repaired,
  removed: one.removed + other.removed,
});

/** How large the page after one of `size` should be when a ticket takes so many milliseconds. */
const nextSize = (size: number, perTicket: number, budget: number): number =>
  Math.max(smallestPage, Math.min(Math.floor((budget * share) / perTicket), 2 * size, largestPage));

/** Compares one page of the stored tickets with OTOBO; returns the cursor of the next. */
const createSweepPage = ({ store, otobo, syncTicket }: SweepTokensDependencies) => {
  const sweepTickets = async (ticketNumbers: string[]): Promise<Counts> => {
    const tickets = await otobo.ticketsByNumber(ticketNumbers);
    const known = new Set(tickets.map(({ ticketNumber }) => ticketNumber));
    const gone = ticketNumbers.filter((ticketNumber) => !known.has(ticketNumber));
    const repaired = await Promise.all(tickets.map(syncTicket));
    const removed = await Promise.all(gone.map(store.remove));
    return { checked: ticketNumbers.length, repaired: count(repaired), removed: count(removed) };
  };

  return async (cursor: string, size: number): Promise<SweepBatch> => {
    const page = await store.list(cursor, size);
    let counts: Counts = { checked: 0, repaired: 0, removed: 0 };
    for (const ticketNumbers of chunks(page.ticketNumbers, ticketsPerCall)) {
      counts = add(counts, await sweepTickets(ticketNumbers));
    }
    return { cursor: page.cursor, ...counts };
  };
};

/**
 * Compares what is stored with OTOBO, a batch at a time, and repairs what a lost event left wrong. OTOBO waits
 * for a batch, so it ends in time: pages follow OTOBO's speed, none is begun that would not fit, and one that lasts too long
 * after all is left to the next batch, smaller.
 */
export const createSweepTokens = (dependencies: SweepTokensDependencies): SweepTokens => {
  const { stopwatch, log, budget = 2000 } = dependencies;
  const sweepPage = createSweepPage(dependencies);
  // Kept between batches: OTOBO will be as slow in the next one.
  let size = smallestPage;

  return async ({ cursor }) => {
    const end = stopwatch() + budget;
    let batch: SweepBatch = { cursor, checked: 0, repaired: 0, removed: 0 };
    let perTicket = 0;
    do {
      const began = stopwatch();
      try {
        const page = await withTimeout(end - began, sweepPage(batch.cursor, size));
        if (page.checked > 0) perTicket = (stopwatch() - began) / page.checked;
        size = nextSize(size, perTicket, budget);
        batch = { ...add(batch, page), cursor: page.cursor };
      } catch (error) {
        size = smallestPage;
        if (batch.cursor === cursor) throw error;
        log.debug("Sweep page postponed to the next batch", { error });
        break;
      }
    } while (batch.cursor !== "" && stopwatch() + perTicket * size < end - budget * (1 - planned));
    log.debug("Sweep batch finished", { ...batch });
    return batch;
  };
};
