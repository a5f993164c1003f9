/**
 * The browsers that customer users called their own:
 *
 *     ota:browsers:<login, lower case>   hash: SHA-256 of the browser's cookie -> JSON of `since`, `until` and `address`, the
 *                                        MAC of the registered address, or empty where that is the login
 */
import type { Result } from "ioredis";
import { z } from "zod";
import { asciiLowerCase } from "../../domain/ascii.ts";
import type { StoredAddress } from "../../domain/link.ts";
import { hasPassed } from "../../domain/ticket.ts";
import type { BrowserStore, ObserveCall } from "../../ports.ts";
import type { RedisClient } from "./connect-redis.ts";
import { createStep } from "./map-redis-errors.ts";

declare module "ioredis" {
  interface RedisCommander<Context> {
    otaRemember(key: string, browser: string, record: string, now: string, most: string): Result<unknown, Context>;
  }
}

/** Of one customer user; then the one that would end first is forgotten. */
const maxBrowsers = 20;

/** ARGV: browser, record, now, how many browsers at most. The key lives as long as its last browser. */
const remember = `
local key, now = KEYS[1], tonumber(ARGV[3])
redis.call('HSET', key, ARGV[1], ARGV[2])
local browsers, last = {}, now
local all = redis.call('HGETALL', key)
for i = 1, #all, 2 do
  local ok, record = pcall(cjson.decode, all[i + 1])
  local ends = ok and type(record) == 'table' and tonumber(record['until']) or 0
  if ends <= now then redis.call('HDEL', key, all[i])
  else
    browsers[#browsers + 1] = { name = all[i], ends = ends }
    last = math.max(last, ends)
  end
end
table.sort(browsers, function(one, other) return one.ends < other.ends end)
for i = 1, #browsers - tonumber(ARGV[4]) do redis.call('HDEL', key, browsers[i].name) end
redis.call('EXPIRE', key, last - now)
return 1
`;

const record = z.object({ since: z.int(), until: z.int(), address: z.string() });

/** Undefined for what cannot be read, which counts as not there. */
const readRecord = (text: string | null): z.output<typeof record> | undefined => {
  try {
    return record.parse(JSON.parse(text ?? ""));
  } catch {
    return undefined;
  }
};

const keyOf = (login: string): string => `ota:browsers:${asciiLowerCase(login)}`;
const markOf = (address: StoredAddress | undefined): string => address?.mac ?? "";

/** See `BrowserStore`. */
export const createRedisBrowserStore = (redis: RedisClient, observe?: ObserveCall): BrowserStore => {
  redis.defineCommand("otaRemember", { numberOfKeys: 1, lua: remember });
  const step = createStep(observe);
  const isKnown: BrowserStore["isKnown"] = async (login, { browser, address }, now) => {
    const known = readRecord(await redis.hget(keyOf(login), browser));
    return known !== undefined && !hasPassed(known.until, now) && known.address === markOf(address);
  };
  return {
    isKnown: step("isKnown", isKnown),
    remember: step("remember", async (login, { browser, until, address }, now) => {
      const text = JSON.stringify({ since: now, until, address: markOf(address) });
      await redis.otaRemember(keyOf(login), browser, text, String(now), String(maxBrowsers));
    }),
    list: step("listBrowsers", async (login, now) => {
      const known = (await redis.hvals(keyOf(login))).map(readRecord).filter((each) => each !== undefined);
      return known.filter(({ until }) => !hasPassed(until, now)).map(({ since, until }) => ({ since, until }));
    }),
    forget: step("forgetBrowsers", async (login, browser) => {
      if (browser !== undefined) return redis.hdel(keyOf(login), browser);
      const known = await redis.hlen(keyOf(login));
      await redis.unlink(keyOf(login));
      return known;
    }),
  };
};
