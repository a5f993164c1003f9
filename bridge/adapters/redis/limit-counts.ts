/** What the limits hold of a person. */
import { type LimitName, limitNames, secondsOf } from "../../domain/limits.ts";
import { createSubjectName, type TokenKeys } from "../../domain/token.ts";
import type { Clock, LimitCounts } from "../../ports.ts";
import { readText } from "./batch.ts";
import type { RedisClient } from "./connect-redis.ts";
import { limitKey } from "./limiter.ts";
import { mapRedisErrors } from "./map-redis-errors.ts";

export interface LimitCountsOptions {
  redis: RedisClient;
  keys: TokenKeys;
  clock: Clock;
}

/** Clients have network addresses, which belong to nobody here. */
const namesOfCustomers = limitNames.filter((name) => name.startsWith("customer"));

export const createLimitCounts = ({ redis, keys, clock }: LimitCountsOptions): LimitCounts => {
  /** A counter lives for its whole window from its first use on, and may be named by an older key. */
  const keysOf = (subject: string): { limit: LimitName; key: string }[] =>
    keys.flatMap((tokenKey) => {
      const name = createSubjectName([tokenKey])(subject);
      return namesOfCustomers.flatMap((limit) => {
        const window = Math.floor(clock() / secondsOf(limit));
        return [window - 1, window].map((number) => ({ limit, key: limitKey(limit, name, number) }));
      });
    });
  const read = mapRedisErrors((key: string) => readText(redis, key));
  const unlink = mapRedisErrors((key: string) => redis.unlink(key));
  return {
    read: async (subject) => {
      const counts = await Promise.all(
        keysOf(subject).map(async ({ limit, key }) => ({ limit, count: Number(await read(key)) })),
      );
      return counts.filter(({ count }) => count > 0);
    },
    // One by one: in a cluster each may be on another server.
    remove: async (subject) => {
      const removed = await Promise.all(keysOf(subject).map(({ key }) => unlink(key)));
      return removed.reduce((sum, each) => sum + each, 0);
    },
  };
};
