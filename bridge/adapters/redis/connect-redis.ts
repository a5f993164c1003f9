import { Redis } from "ioredis";
import type { Log } from "../../ports.ts";

export interface RedisConnectionOptions {
  url: string;
  log: Log;
  /** Milliseconds until a command or a connection attempt counts as failed. */
  timeout?: number;
}

const longestPause = 1000;

/**
 * Connects to Redis; resolves when connected, or when the first attempt failed: it goes on trying until closed with
 * `disconnect()`. Meanwhile commands fail at once instead of waiting in a queue, and a command whose answer was lost is
 * never sent again, because it may have had its effect.
 * `url` is redis://, rediss:// (TLS), or unix:// with the path of a socket; user and password belong to it.
 */
export const connectRedis = async ({ url, log, timeout = 1500 }: RedisConnectionOptions): Promise<Redis> => {
  const redis = new Redis(url.replace(/^unix:\/\//, ""), {
    lazyConnect: true,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    commandTimeout: timeout,
    connectTimeout: timeout,
    retryStrategy: (attempt) => Math.min(attempt * 100, longestPause),
  });
  let away = false;
  redis.on("error", (error: Error) => {
    if (!away) log.warn("Redis is away", { reason: error.message });
    away = true;
  });
  redis.on("ready", () => {
    if (away) log.info("Redis is back");
    away = false;
  });
  await redis.connect().catch((error: unknown) => {
    log.warn("Redis could not be reached yet", { reason: error instanceof Error ? error.message : "unknown" });
  });
  return redis;
};
