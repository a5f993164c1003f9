import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import { type LimitName, limitNames, type Limits, secondsOf } from "../../domain/limits.ts";
import { limitClaim, sign, type TokenKeys } from "../../domain/token.ts";
import type { Clock, Limiter, Log } from "../../ports.ts";
import type { RedisClient } from "./connect-redis.ts";

export interface LimiterOptions {
  redis: RedisClient;
  limits: Limits;
  keys: TokenKeys;
  clock: Clock;
  log: Log;
  /** Called for everything that exceeds a limit. */
  onLimited: (limit: LimitName) => void;
}

/** Counts how often each key came. While Redis is unavailable each bridge counts for itself. */
const createCounter = (redis: RedisClient, name: LimitName, points: number) => {
  const common = { keyPrefix: `ota:limit:${name}`, points, duration: secondsOf(name) };
  const memory = new RateLimiterMemory(common);
  const counter = new RateLimiterRedis({
    ...common,
    storeClient: redis,
    rejectIfRedisNotReady: true,
    // A client beyond its limit costs no call to Redis.
    inMemoryBlockOnConsumed: points + 1,
    insuranceLimiter: memory,
  });
  return {
    /** True when it was counted and is within the limit. */
    consume: async (key: string): Promise<boolean> => {
      try {
        await counter.consume(key);
        return true;
      } catch (error) {
        if (error instanceof RateLimiterRes) return false;
        throw error;
      }
    },
    /** Not the counter's own way, a transaction: the bridge's user of Redis needs no right to these. */
    isFull: async (key: string): Promise<boolean> => {
      const counted = redis.get(counter.getKey(key)).then(Number);
      const count = counted.catch(async () => (await memory.get(key))?.consumedPoints ?? 0);
      return (await count) >= points;
    },
  };
};

/**
 * Limits in Redis, one key for each subject and window of time: `ota:limit:<limit>:<MAC of the subject>:<window>`. Windows
 * follow the clock, so that the answer can say when there is room again.
 */
export const createLimiter = ({ redis, limits, keys, clock, log, onLimited }: LimiterOptions): Limiter => {
  const counters = Object.fromEntries(
    limitNames.map((name) => [name, createCounter(redis, name, limits[name])]),
  ) as Record<LimitName, ReturnType<typeof createCounter>>;
  const loggedWindows = new Map<LimitName, number>();

  const windowOf = (name: LimitName, subject: string) => {
    const [now, seconds] = [clock(), secondsOf(name)];
    const window = Math.floor(now / seconds);
    const key = `${sign(keys, limitClaim(name, subject))}:${window}`;
    return { key, window, secondsLeft: (window + 1) * seconds - now };
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
      const { key, window, secondsLeft } = windowOf(name, subject);
      if (await counters[name].consume(key)) return 0;
      logOnce(name, window, secondsLeft);
      return secondsLeft;
    },
    wait: async (name, subject) => {
      const { key, window, secondsLeft } = windowOf(name, subject);
      if (!(await counters[name].isFull(key))) return 0;
      logOnce(name, window, secondsLeft);
      return secondsLeft;
    },
  };
};
