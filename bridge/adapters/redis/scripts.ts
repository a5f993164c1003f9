/**
 * The steps on a ticket's links, each one atomic, on the one key of the ticket:
 *
 *     ota:{<ticketNumber>}            hash: `ticket` and `link:<linkId>`, JSON as records.ts knows it;
 *                                     `void:<linkId>`: when a mail decided it, for ids that cannot be activated
 *     ota:{<ticketNumber>}:renewals   list: times of the last renewals, also of tickets that have no links
 *
 * A record that cannot be read counts as not there.
 */
import type { Result } from "ioredis";
import type { RedisClient } from "./connect-redis.ts";
import { prelude } from "./script-prelude.ts";

declare module "ioredis" {
  interface RedisCommander<Context> {
    otaActivate(hash: string, ...args: string[]): Result<unknown, Context>;
    otaOpen(hash: string, ...args: string[]): Result<unknown, Context>;
    otaRedeem(hash: string, ...args: string[]): Result<unknown, Context>;
    otaSync(hash: string, ...args: string[]): Result<unknown, Context>;
    otaClaimRenewal(renewals: string, ...args: string[]): Result<unknown, Context>;
  }
}

/**
 * ARGV: now, ticket, milliseconds to live (empty: for ever), active links, seconds to remember decisions, most links of a
 * ticket, then id, time of issue and record (empty: void) in turn. Answers the activated id, or '', and the decided ones.
 */
const activate = `${prelude}
local hash, now, ticket, ttl = KEYS[1], tonumber(ARGV[1]), ARGV[2], ARGV[3]
local limit, memory, most = tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6])

-- Decisions end with what is stored of the ticket. Then, of several links, only the newest can be of this mail.
local isStored, newestIssue = redis.call('EXISTS', hash) == 1, 0
for i = 7, #ARGV, 3 do newestIssue = math.max(newestIssue, tonumber(ARGV[i + 1])) end

local undecided, decided, record = {}, {}, ''
for i = 7, #ARGV, 3 do
  local id = ARGV[i]
  local isOld = redis.call('HEXISTS', hash, 'void:' .. id) == 1 or redis.call('HEXISTS', hash, 'link:' .. id) == 1
  if not isOld and not undecided[id] then
    undecided[id] = true
    if isStored or tonumber(ARGV[i + 1]) == newestIssue then
      decided[#decided + 1] = id
      record = ARGV[i + 2]
    end
  end
end
if #decided == 0 then return { '', decided } end

local active, past, newest = linksOf(hash)
local link = #decided == 1 and decode(record)
if link then
  link.state = 'active'
  link.sequence = newest + 1
  write(hash, decided[1], link)
  local login, kept = string.lower(link.login), 1
  for _, other in ipairs(active) do
    if other.login == login then
      kept = kept + 1
      if kept > limit then retire(hash, other.id, other.record, 'superseded') end
    end
  end
end
for id in pairs(undecided) do
  if not link or id ~= decided[1] then redis.call('HSET', hash, 'void:' .. id, now) end
end

-- Of long tickets the oldest links that do not open are forgotten, but not that they were decided.
if redis.call('HLEN', hash) > most then
  active, past = linksOf(hash)
  for i = #past, math.max(1, most - #active + 1), -1 do
    local forgotten = past[i].record
    redis.call('HDEL', hash, 'link:' .. past[i].id)
    redis.call('HSET', hash, 'void:' .. past[i].id, forgotten and forgotten.activatedAt or now)
  end
end
local fields = redis.call('HGETALL', hash)
for i = 1, #fields, 2 do
  if string.find(fields[i], '^void:') and (tonumber(fields[i + 1]) or 0) < now - memory then
    redis.call('HDEL', hash, fields[i])
  end
end

-- Activation does not know what a ticket was merged into: what is stored of the same state says more.
local stored, given = decode(redis.call('HGET', hash, 'ticket')), cjson.decode(ticket)
if not stored or stored.closedAt ~= given.closedAt then redis.call('HSET', hash, 'ticket', ticket) end
expireIn(hash, ttl)
return { link and decided[1] or '', decided }
`;

/**
 * ARGV: link id, its MAC, the browser's hash, when a new lease would end, seconds for which an old one must last, now, seconds
 * of access after closing. Answers when the lease ends, or 0.
 */
const open = `${prelude}
local hash, id, mac, holder, expiresAt = KEYS[1], ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4])
local enough, now, access = tonumber(ARGV[5]), tonumber(ARGV[6]), tonumber(ARGV[7])

local link, ticket = readActive(hash, id, mac), decode(redis.call('HGET', hash, 'ticket'))
if not link or not ticket then return 0 end
local ends, closedAt, leased = tonumber(link.expiresAt), tonumber(ticket.closedAt), tonumber(link.leaseExpiresAt)
if ends and ends <= now then return 0 end
if closedAt and closedAt + access <= now then return 0 end

-- A lease that ends later than any can (plus a minute, by which clocks may differ): the clock was set back.
if leased and leased > now and leased <= expiresAt + 60 then
  if link.leaseHolder ~= holder then return 0 end
  if leased >= now + enough then return leased end
end
link.leaseExpiresAt = expiresAt
link.leaseHolder = holder
beginWriting(hash)
write(hash, id, link)
return expiresAt
`;

/** ARGV: link id, its MAC, the browser's hash, the end of its lease, now. */
const redeem = `${prelude}
local hash, id, mac, holder, expiresAt, now = KEYS[1], ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4]), tonumber(ARGV[5])
local link = readActive(hash, id, mac)
if not link or link.leaseHolder ~= holder or link.leaseExpiresAt ~= expiresAt or expiresAt <= now then return 0 end

beginWriting(hash)
local login = string.lower(link.login)
for _, other in ipairs((linksOf(hash))) do
  if other.login == login then retire(hash, other.id, other.record, 'used') end
end
return 1
`;

/** ARGV: ticket, milliseconds to live (empty: for ever), the ticket's customer user. */
const sync = `${prelude}
local hash = KEYS[1]
local ticket, ttl, login = ARGV[1], ARGV[2], string.lower(ARGV[3])
if redis.call('EXISTS', hash) == 0 then return 0 end

local left, wanted = redis.call('PTTL', hash), tonumber(ttl) or -1
beginWriting(hash)
local changed = 0
for _, link in ipairs((linksOf(hash))) do
  if link.login ~= login then
    retire(hash, link.id, link.record, 'superseded')
    changed = 1
  end
end

local stored, given = decode(redis.call('HGET', hash, 'ticket')), cjson.decode(ticket)
if not stored or stored.closedAt ~= given.closedAt or stored.mergedInto ~= given.mergedInto then changed = 1 end
redis.call('HSET', hash, 'ticket', ticket)

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
  redis.defineCommand("otaActivate", { numberOfKeys: 1, lua: activate });
  redis.defineCommand("otaOpen", { numberOfKeys: 1, lua: open });
  redis.defineCommand("otaRedeem", { numberOfKeys: 1, lua: redeem });
  redis.defineCommand("otaSync", { numberOfKeys: 1, lua: sync });
  redis.defineCommand("otaClaimRenewal", { numberOfKeys: 1, lua: claimRenewal });
};
