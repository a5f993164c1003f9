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
    disconnectTimeout: timeout,
    retryStrategy: (attempt) => Math.min(attempt * 100, longestPause),
  });
  let away = false;
  let reason = "the connection was closed";
  redis.on("error", (error: Error) => {
    reason = error.message;
  });
  redis.on("reconnecting", () => {
    if (!away) log.warn("Redis is away", { reason });
    away = true;
  });
  redis.on("ready", () => {
    if (away) log.info("Redis is back");
    away = false;
  });
  // The first failure is told like every later one, by the events.
  await redis.connect().catch(() => undefined);
  return redis;
};
