import { connectRedis, type RedisClient } from "../../bridge/adapters/redis/connect-redis.ts";
import type { Log } from "../../bridge/ports.ts";
import { silentLog } from "./silent-log.ts";

/** Milliseconds. No test is about how fast the machine is, except those that set a timeout of their own. */
export const redisPatience = 30_000;

/** The bridge's connection to Redis, which forgives a machine that stands still for a moment. */
export const connectPatiently = (url: string, log: Log = silentLog): Promise<RedisClient> =>
  connectRedis({ url, log, timeout: redisPatience });
