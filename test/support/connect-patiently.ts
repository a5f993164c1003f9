import { connectRedis, type RedisClient } from "../../bridge/adapters/redis/connect-redis.ts";
import type { Log } from "../../bridge/ports.ts";
import { eventually } from "../scenarios/eventually.ts";
import { silentLog } from "./silent-log.ts";

/** Milliseconds. No test is about how fast the machine is, except those that set a timeout of their own. */
export const redisPatience = 30_000;

/** The bridge's connection to Redis, which forgives a machine that stands still for a moment. */
export const connectPatiently = (url: string, log: Log = silentLog): Promise<RedisClient> =>
  connectRedis({ url, log, timeout: redisPatience });

/** Waits for a Redis that comes back. Meanwhile the client may fail to connect any number of times, which `once` would throw. */
export const untilReady = (redis: RedisClient): Promise<void> =>
  eventually("Redis is back", () => redis.status === "ready");
