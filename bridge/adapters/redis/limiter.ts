import { type LimitName, limitNames, type Limits, secondsOf } from "../../domain/limits.ts";
import { createSubjectName, type TokenKeys } from "../../domain/token.ts";
import type { Clock, Limiter, Log, ObserveCall } from "../../ports.ts";
import { type Count, createCount, readText } from "./batch.ts";
import type { RedisClient } from "./connect-redis.ts";
import { createStep } from "./map-redis-errors.ts";

interface Counter {
  key: string;
  window: number;
}

export interface LimiterOptions {
  redis: RedisClient;
  limits: Limits;
  keys: TokenKeys;
  clock: Clock;
  log: Log;
  /** Called for everything that exceeds a limit. */
  onLimited: (limit: LimitName) => void;
  observe?: ObserveCall;
}

type ReadCounter = (key: string) => Promise<string | null>;

/** In memory, of one limit and window. */
const maxInMemory = 100_000;

/**
 * Counts how often each key came. While Redis is unavailable each bridge counts for itself. A key beyond its limit costs no
 * command.
 */
const createCounter = (read: ReadCounter, count: Count, name: LimitName, points: number) => {
  const seconds = secondsOf(name);
  const inMemory = new Map<string, number>();
  let memoryOf = 0;
  /** Begins anew with each window. */
  const note = ({ key, window }: Counter, counted: number): void => {
    if (window !== memoryOf || inMemory.size >= maxInMemory) inMemory.clear();
    memoryOf = window;
    inMemory.set(key, counted);
  };
  const known = ({ key }: Counter): number => inMemory.get(key) ?? 0;
  return {
    /** True when it was counted and is within the limit. */
    consume: async (counter: Counter): Promise<boolean> => {
      if (known(counter) > points) return false;
      const counted = await count({ key: counter.key, seconds }).catch(() => {
        note(counter, known(counter) + 1);
        return known(counter);
      });
      if (counted > points) note(counter, counted);
      return counted <= points;
    },
    isFull: async (counter: Counter): Promise<boolean> =>
      (await read(counter.key).then(Number, () => known(counter))) >= points,
  };
};

/** One key for each subject and window of time. */
export const limitKey = (limit: LimitName, subjectName: string, window: number): string =>
  `ota:limit:${limit}:${subjectName}:${window}`;

/** Limits in Redis. Windows follow the clock, so that the answer can say when there is room again. */
export const createLimiter = (options: LimiterOptions): Limiter => {
  const { redis, limits, keys, clock, log, onLimited } = options;
  const step = createStep(options.observe);
  const count = step("countLimit", createCount(redis));
  const read = step("readLimit", (key: string) => readText(redis, key));
  const counters = Object.fromEntries(
    limitNames.map((name) => [name, createCounter(read, count, name, limits[name])]),
  ) as Record<LimitName, ReturnType<typeof createCounter>>;
  const loggedWindows = new Map<LimitName, number>();

  const nameOf = createSubjectName(keys);

  const windowOf = (name: LimitName, subject: string) => {
    const [now, seconds] = [clock(), secondsOf(name)];
    const window = Math.floor(now / seconds);
    return {
      counter: { key: limitKey(name, nameOf(subject), window), window },
      secondsLeft: (window + 1) * seconds - now,
    };
  };

  /** One line per limit and window. */
  const logOnce = (limit: LimitName, window: number, seconds: number): void => {
    onLimited(limit);
    if (loggedWindows.get(limit) === window) return;
    loggedWindows.set(limit, window);
    log.warn("Limit reached", { limit, max: limits[limit], seconds });
  };

  return {
    consume: async (name, subject) => {
      const { counter, secondsLeft } = windowOf(name, subject);
      if (await counters[name].consume(counter)) return 0;
      logOnce(name, counter.window, secondsLeft);
      return secondsLeft;
    },
    wait: async (name, subject) => {
      const { counter, secondsLeft } = windowOf(name, subject);
      if (!(await counters[name].isFull(counter))) return 0;
      logOnce(name, counter.window, secondsLeft);
      return secondsLeft;
    },
  };
};
