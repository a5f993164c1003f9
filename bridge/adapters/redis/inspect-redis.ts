import type { RedisServerState } from "../../ports.ts";
import type { RedisClient } from "./connect-redis.ts";
import { mastersOf } from "./link-store.ts";
import { mapRedisErrors } from "./map-redis-errors.ts";

const fieldOf = (info: string, name: string): string => new RegExp(`^${name}:(.*?)\\r?$`, "m").exec(info)?.[1] ?? "";

/** How each server that holds tickets is configured, by INFO: a restricted user may not read CONFIG. */
export const inspectRedis = (redis: RedisClient): (() => Promise<RedisServerState[]>) =>
  mapRedisErrors(() =>
    Promise.all(
      mastersOf(redis).map(async (server) => {
        const info = await server.info();
        return {
          version: fieldOf(info, "redis_version"),
          hasAppendOnlyFile: fieldOf(info, "aof_enabled") === "1",
          canWriteAppendOnlyFile: fieldOf(info, "aof_last_write_status") !== "err",
          evictionPolicy: fieldOf(info, "maxmemory_policy"),
        };
      }),
    ),
  );
