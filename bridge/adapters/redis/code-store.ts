/**
 * The codes of new browsers:
 *
 *     ota:{<ticketNumber>}:code:<link id>:<SHA-256 of the browser's cookie>   hash: `mac` of the code, `wrong`: how often another
 *                                                                              one was entered
 */
import type { Result } from "ioredis";
import { z } from "zod";
import { type CodeSubject, codeSeconds, codeTries } from "../../domain/code.ts";
import type { CodeStore, ObserveCall } from "../../ports.ts";
import type { RedisClient } from "./connect-redis.ts";
import { createStep } from "./map-redis-errors.ts";

declare module "ioredis" {
  interface RedisCommander<Context> {
    otaAddCode(key: string, mac: string, seconds: string, replaces: string): Result<unknown, Context>;
    otaEnterCode(key: string, mac: string, tries: string): Result<unknown, Context>;
  }
}

/** ARGV: MAC, seconds to live, 1 if it replaces one that is waiting. */
const add = `
local key = KEYS[1]
if ARGV[3] ~= '1' and redis.call('EXISTS', key) == 1 then return 0 end
redis.call('DEL', key)
redis.call('HSET', key, 'mac', ARGV[1])
redis.call('EXPIRE', key, ARGV[2])
return 1
`;

/** ARGV: MAC, how many wrong ones end it. */
const enter = `
local key = KEYS[1]
local mac = redis.call('HGET', key, 'mac')
if not mac then return 'gone' end
if mac == ARGV[1] then
  redis.call('DEL', key)
  return 'right'
end
if redis.call('HINCRBY', key, 'wrong', 1) < tonumber(ARGV[2]) then return 'wrong' end
redis.call('DEL', key)
return 'gone'
`;

const entered = z.enum(["right", "wrong", "gone"]);
const keyOf = ({ ticketNumber, linkId, holder }: CodeSubject): string =>
  `ota:{${ticketNumber}}:code:${linkId}:${holder}`;

/** See `CodeStore`. */
export const createRedisCodeStore = (redis: RedisClient, observe?: ObserveCall): CodeStore => {
  redis.defineCommand("otaAddCode", { numberOfKeys: 1, lua: add });
  redis.defineCommand("otaEnterCode", { numberOfKeys: 1, lua: enter });
  const step = createStep(observe);
  return {
    isWaiting: step("isCodeWaiting", async (subject: CodeSubject) => (await redis.exists(keyOf(subject))) > 0),
    add: step("addCode", async (subject: CodeSubject, mac: string, { replaces }: { replaces: boolean }) => {
      const added = await redis.otaAddCode(keyOf(subject), mac, String(codeSeconds), replaces ? "1" : "0");
      return added === 1;
    }),
    enter: step("enterCode", async (subject: CodeSubject, mac: string) =>
      entered.parse(await redis.otaEnterCode(keyOf(subject), mac, String(codeTries))),
    ),
    remove: step("removeCode", async (subject: CodeSubject) => {
      await redis.unlink(keyOf(subject));
    }),
  };
};
