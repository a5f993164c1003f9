import { type Counters, dayOf, type FigureName, figuresIn, lastDays, seenNotOpenedIn } from "../domain/figures.ts";
import type { Clock, CountFigure, FigureStore } from "../ports.ts";

export interface FiguresDependencies {
  store: FigureStore;
  clock: Clock;
}

export interface FiguresOfDays {
  /** The newest first. */
  days: ({ day: string } & Record<FigureName, number>)[];
  /** Of these days together: the domains with the most links. */
  seenNotOpened: { domain: string; links: number }[];
}

export interface Figures {
  count: CountFigure;
  /** Stores what was counted since the last time. Never throws. */
  flush: () => Promise<void>;
  /** Of the last days, today included, of all bridges together. Throws `redis-unavailable`. */
  read: (days: number) => Promise<FiguresOfDays>;
}

/**
 * Counts in memory, because a click or an email must not wait for a figure. What was counted since the last flush is lost if the
 * bridge is killed, and what could not be stored is lost as well: stored twice, it would be worse.
 */
export const createFigures = ({ store, clock }: FiguresDependencies): Figures => {
  let counted = new Map<string, Counters>();

  const flush = async (): Promise<void> => {
    const days = counted;
    counted = new Map();
    await Promise.allSettled([...days].map(([day, counters]) => store.add(day, counters)));
  };

  return {
    count: (counter) => {
      const day = dayOf(clock());
      const counters = counted.get(day) ?? {};
      counters[counter] = (counters[counter] ?? 0) + 1;
      counted.set(day, counters);
    },
    flush,
    read: async (count) => {
      await flush();
      const days = await Promise.all(
        lastDays(count, clock()).map(async (day) => ({ day, counters: await store.read(day) })),
      );
      return {
        days: days.map(({ day, counters }) => ({ day, ...figuresIn(counters) })),
        seenNotOpened: seenNotOpenedIn(days.map(({ counters }) => counters)),
      };
    },
  };
};
