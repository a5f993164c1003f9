/**
 * The steps on a ticket's links, each one atomic. All keys of a script belong to one ticket and so to one slot of a cluster.
 *
 *     ota:{<ticketNumber>}            hash: `life` and `link:<linkId>`, JSON as records.ts knows it
 *     ota:{<ticketNumber>}:decided    sorted set: link ids that mails have decided, by the time they did
 *     ota:{<ticketNumber>}:g:<id>     string: a grant, JSON
 *     ota:{<ticketNumber>}:renewals   list: times of the last renewals
 *
 * A record that cannot be read counts as not there.
 */
import type { Result } from "ioredis";
import type { RedisClient } from "./connect-redis.ts";
import { prelude } from "./script-prelude.ts";

declare module "ioredis" {
  interface RedisCommander<Context> {
    otaArm(hash: string, decided: string, ...args: string[]): Result<unknown, Context>;
    otaOpen(hash: string, grant: string, ...args: string[]): Result<unknown, Context>;
    otaRedeem(hash: string, grant: string, ...args: string[]): Result<unknown, Context>;
    otaFollow(hash: string, ...args: string[]): Result<unknown, Context>;
    otaClaimRenewal(renewals: string, ...args: string[]): Result<unknown, Context>;
  }
}

/**
 * ARGV: now, life, milliseconds to live (empty: for ever), active links, seconds to remember decisions, most records of a
 * ticket, then id and record (empty: burn) in turn.
 */
const arm = `${prelude}
local hash, decided = KEYS[1], KEYS[2]
local now, life, ttl, limit, memory = tonumber(ARGV[1]), ARGV[2], ARGV[3], tonumber(ARGV[4]), tonumber(ARGV[5])

local undecided, seen, record = {}, {}, ''
for i = 7, #ARGV, 2 do
  local id = ARGV[i]
  if not seen[id] and not redis.call('ZSCORE', decided, id) and redis.call('HEXISTS', hash, 'link:' .. id) == 0 then
    undecided[#undecided + 1] = id
    record = ARGV[i + 1]
  end
  seen[id] = true
end

-- The order is signed, so it is the bridge that has to think of a greater one; until then nothing is decided.
local link = #undecided == 1 and decode(record)
local others, _, newest = linksOf(hash)
if link and link.order <= newest then return string.format('%.0f', newest) end

for _, id in ipairs(undecided) do redis.call('ZADD', decided, now, id) end
if #undecided > 0 then
  redis.call('ZREMRANGEBYSCORE', decided, '-inf', now - memory)
  redis.call('EXPIRE', decided, memory)
end
if not link then return { '', undecided } end

redis.call('HSET', hash, 'link:' .. undecided[1], record)
local login, kept = string.lower(link.login), 1
for _, other in ipairs(others) do
  if other.login == login then
    kept = kept + 1
    if kept > limit then retire(hash, other.id, other.record, 'superseded') end
  end
end

-- Arming does not know what a ticket was merged into: what is stored of the same state says more.
local stored, given = decode(redis.call('HGET', hash, 'life')), cjson.decode(life)
if not stored or stored.ticketId ~= given.ticketId or stored.closedAt ~= given.closedAt then
  redis.call('HSET', hash, 'life', life)
end
forgetOldest(hash, tonumber(ARGV[6]))
expireIn(hash, ttl)
return { undecided[1], undecided }
`;

/** ARGV: link id, its open tag, grant, the grant's milliseconds to live and expiry, now, seconds of access after closing, the browser's hash, the tag of having taken it. */
const open = `${prelude}
local hash, grant = KEYS[1], KEYS[2]
local id, tag, record, ttl, expiresAt = ARGV[1], ARGV[2], ARGV[3], ARGV[4], tonumber(ARGV[5])
local now, access, browser = tonumber(ARGV[6]), tonumber(ARGV[7]), ARGV[8]

local link, life = readActive(hash, id, tag), decode(redis.call('HGET', hash, 'life'))
if not link or not life then return 0 end
local ends, closedAt, taken = tonumber(link.expiresAt), tonumber(life.closedAt), tonumber(link.takenUntil)
if ends and ends <= now then return 0 end
if closedAt and closedAt + access <= now then return 0 end
-- Further away than any grant lasts (and a minute, by which clocks may differ): the clock was set back.
if taken and taken > now and taken <= expiresAt + 60 and link.takenBy ~= browser then return 0 end

link.takenUntil = expiresAt
link.takenBy = browser
link.takenTag = ARGV[9]
freely('DEL', grant)
write(hash, id, link)
redis.call('SET', grant, record, 'PX', ttl)
return 1
`;

/** ARGV: the grant's tag, link id, the link's open tag, now. */
const redeem = `${prelude}
local hash, key = KEYS[1], KEYS[2]
local grant = decode(redis.call('GET', key))
if not grant or grant.tag ~= ARGV[1] or (tonumber(grant.expiresAt) or 0) <= tonumber(ARGV[4]) then return 0 end
local link = readActive(hash, ARGV[2], ARGV[3])
if not link then return 0 end

redis.call('DEL', key)
local login = string.lower(link.login)
for _, other in ipairs((linksOf(hash))) do
  if other.login == login then retire(hash, other.id, other.record, 'spent') end
end
return 1
`;

/** ARGV: life, milliseconds to live (empty: for ever), the ticket's customer user. */
const follow = `${prelude}
local hash = KEYS[1]
local life, ttl, login = ARGV[1], ARGV[2], string.lower(ARGV[3])
if redis.call('EXISTS', hash) == 0 then return 0 end

local left, wanted = redis.call('PTTL', hash), tonumber(ttl) or -1
freely('PERSIST', hash)
local changed = 0
for _, link in ipairs((linksOf(hash))) do
  if link.login ~= login then
    retire(hash, link.id, link.record, 'superseded')
    changed = 1
  end
end

local stored, given = decode(redis.call('HGET', hash, 'life')), cjson.decode(life)
local function differs(field) return not stored or stored[field] ~= given[field] end
if differs('ticketId') or differs('closedAt') or differs('mergedInto') then changed = 1 end
redis.call('HSET', hash, 'life', life)

-- A minute is what clocks may differ by.
if (left < 0) ~= (wanted < 0) or math.abs(left - wanted) > 60000 then changed = 1 end
expireIn(hash, ttl)
return changed
`;

/** ARGV: now, renewals an hour, a day and over the ticket's life (empty: any number), how many and how long to remember. */
const claimRenewal = `
local renewals, now = KEYS[1], tonumber(ARGV[1])
local perHour, perDay, perLife = tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local times = redis.call('LRANGE', renewals, 0, -1)
local hour, day = 0, 0
for _, time in ipairs(times) do
  -- What a clock that was set back left in the future counts, but nobody waits for it.
  local age = math.abs(now - tonumber(time))
  if age < 60 then return 0 end
  if age < 3600 then hour = hour + 1 end
  if age < 86400 then day = day + 1 end
end
if hour >= perHour or day >= perDay or (perLife and #times >= perLife) then return 0 end

redis.call('LPUSH', renewals, now)
redis.call('LTRIM', renewals, 0, tonumber(ARGV[5]) - 1)
redis.call('EXPIRE', renewals, ARGV[6])
return 1
`;

/** Makes the scripts commands of this client; it loads each into Redis when it is first used. */
export const defineScripts = (redis: RedisClient): void => {
  redis.defineCommand("otaArm", { numberOfKeys: 2, lua: arm });
  redis.defineCommand("otaOpen", { numberOfKeys: 2, lua: open });
  redis.defineCommand("otaRedeem", { numberOfKeys: 2, lua: redeem });
  redis.defineCommand("otaFollow", { numberOfKeys: 1, lua: follow });
  redis.defineCommand("otaClaimRenewal", { numberOfKeys: 1, lua: claimRenewal });
};
