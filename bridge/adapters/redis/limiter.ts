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
  /** Told of everything that was not let through. */
  onLimited: (limit: LimitName) => void;
}

/** Counts how often each key came. While Redis is away each bridge counts for itself. */
const createCounter = (redis: RedisClient, name: LimitName, points: number) => {
  const common = { keyPrefix: `ota:limit:${name}`, points, duration: secondsOf(name) };
  const memory = new RateLimiterMemory(common);
  const counter = new RateLimiterRedis({
    ...common,
    storeClient: redis,
    rejectIfRedisNotReady: true,
    // Who goes on beyond the limit costs no call to Redis.
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
 * Limits in Redis, one key for each subject and stretch of time: `ota:limit:<limit>:<tag of the subject>:<stretch>`. Stretches
 * are those of the clock, so that what is full becomes free for everybody at a moment that can be told.
 */
export const createLimiter = ({ redis, limits, keys, clock, log, onLimited }: LimiterOptions): Limiter => {
  const counters = Object.fromEntries(
    limitNames.map((name) => [name, createCounter(redis, name, limits[name])]),
  ) as Record<LimitName, ReturnType<typeof createCounter>>;
  const told = new Map<LimitName, number>();

  const stretchOf = (name: LimitName, subject: string) => {
    const [now, seconds] = [clock(), secondsOf(name)];
    const stretch = Math.floor(now / seconds);
    const key = `${sign(keys, limitClaim(name, subject))}:${stretch}`;
    return { key, stretch, left: (stretch + 1) * seconds - now };
  };

  /** One line for each limit and stretch, however many are beyond it. */
  const tell = (limit: LimitName, stretch: number, left: number): void => {
    onLimited(limit);
    if (told.get(limit) === stretch) return;
    told.set(limit, stretch);
    log.warn("A limit is reached", { limit, most: limits[limit], seconds: left });
  };

  return {
    take: async (name, subject) => {
      const { key, stretch, left } = stretchOf(name, subject);
      if (await counters[name].consume(key)) return 0;
      tell(name, stretch, left);
      return left;
    },
    wait: async (name, subject) => {
      const { key, stretch, left } = stretchOf(name, subject);
      if (!(await counters[name].isFull(key))) return 0;
      tell(name, stretch, left);
      return left;
    },
  };
};
