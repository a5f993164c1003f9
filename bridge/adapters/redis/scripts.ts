/**
 * The steps on a ticket's links, each one atomic, on the one key of the ticket:
 *
 *     ota:{<ticketNumber>}            JSON as records.ts knows it: the ticket, its links in the order of their activation, and
 *                                     `void`: when a mail decided them, for ids that cannot be activated
 *     ota:{<ticketNumber>}:renewals   list: times of the last renewals, also of tickets that have no links
 *
 * One text, because a hash with values of more than 64 bytes takes four times the memory. What cannot be read counts as not
 * there.
 */
import type { Result } from "ioredis";
import type { RedisClient } from "./connect-redis.ts";
import { prelude } from "./script-prelude.ts";

declare module "ioredis" {
  interface RedisCommander<Context> {
    otaActivate(key: string, ...args: string[]): Result<unknown, Context>;
    otaImport(key: string, ...args: string[]): Result<unknown, Context>;
    otaOpen(key: string, ...args: string[]): Result<unknown, Context>;
    otaSee(key: string, ...args: string[]): Result<unknown, Context>;
    otaRedeem(key: string, ...args: string[]): Result<unknown, Context>;
    otaFinishEntry(key: string, id: string): Result<unknown, Context>;
    otaSync(key: string, ...args: string[]): Result<unknown, Context>;
    otaCount(numberOfKeys: number, ...args: string[]): Result<unknown, Context>;
    otaRevoke(key: string, login: string, now: string): Result<unknown, Context>;
    otaForget(key: string, login: string, now: string): Result<unknown, Context>;
    otaClaimRenewal(renewals: string, ...args: string[]): Result<unknown, Context>;
  }
}

/**
 * ARGV: now, ticket, milliseconds to live (-1: for ever), active links, seconds to remember decisions, most links of a
 * ticket, then id, time of issue and record (empty: void) in turn. Answers the activated id, or '', and the decided ones.
 */
const activate = `${prelude}
local key, now, given, ttl = KEYS[1], tonumber(ARGV[1]), cjson.decode(ARGV[2]), tonumber(ARGV[3])
local limit, memory, most = tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6])
local stored = load(key)
local ticket = stored or { links = {}, void = {} }

-- Decisions end with what is stored of the ticket. Then, of several links, only the newest can be of this mail.
local newestIssue = 0
for i = 7, #ARGV, 3 do newestIssue = math.max(newestIssue, tonumber(ARGV[i + 1])) end

local undecided, decided, record = {}, {}, ''
for i = 7, #ARGV, 3 do
  local id = ARGV[i]
  if not ticket.void[id] and not find(ticket, id) and not undecided[id] then
    undecided[id] = true
    if stored or tonumber(ARGV[i + 1]) == newestIssue then
      decided[#decided + 1] = id
      record = ARGV[i + 2]
    end
  end
end
if #decided == 0 then return { '', decided } end

local link = #decided == 1 and record ~= '' and cjson.decode(record)
if link then
  link.state = 'active'
  link.since = now
  local kept = 1
  for i = #ticket.links, 1, -1 do
    if isOf(ticket.links[i], link.login) then
      kept = kept + 1
      if kept > limit then retire(ticket.links[i], 'superseded', now) end
    end
  end
  table.insert(ticket.links, link)
end
for id in pairs(undecided) do
  if not link or id ~= link.id then ticket.void[id] = now end
end

-- Of long tickets the oldest links that do not open are forgotten, but not that they were decided.
local excess, i = #ticket.links - most, 1
while excess > 0 and i <= #ticket.links do
  if opens(ticket.links[i]) then
    i = i + 1
  else
    local forgotten = table.remove(ticket.links, i)
    excess = excess - 1
    if type(forgotten) == 'table' and type(forgotten.id) == 'string' then ticket.void[forgotten.id] = now end
  end
end
for id, time in pairs(ticket.void) do
  if (tonumber(time) or 0) < now - memory then ticket.void[id] = nil end
end

-- Activation does not know what a ticket was merged into: what is stored of the same state says more.
if not stored or ticket.closedAt ~= given.closedAt then
  ticket.closedAt = given.closedAt
  ticket.mergedInto = given.mergedInto
end
ticket.queueId = given.queueId or ticket.queueId
save(key, ticket)
expireIn(key, ttl)
return { link and link.id or '', decided }
`;

/** ARGV: ticket, milliseconds to live (-1: for ever), record of a link. Answers 1 unless it was decided already. */
const importLink = `${prelude}
local key, given, ttl, link = KEYS[1], cjson.decode(ARGV[1]), tonumber(ARGV[2]), cjson.decode(ARGV[3])
local stored = load(key)
local ticket = stored or { links = {}, void = {}, closedAt = given.closedAt, mergedInto = given.mergedInto }
ticket.queueId = given.queueId or ticket.queueId
if ticket.void[link.id] or find(ticket, link.id) then return 0 end
table.insert(ticket.links, 1, link)
save(key, ticket)
if not stored then expireIn(key, ttl) end
return 1
`;

/**
 * ARGV: link id, its MAC, the browser's hash, when a new lease would end, seconds for which an old one must last, now, seconds
 * of access after closing, 1 if the browser is known, and the browser to remember (JSON) or empty. Answers when the lease ends,
 * or 0.
 */
const open = `${prelude}
local key, id, mac, holder, expiresAt = KEYS[1], ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4])
local enough, now, access, isKnown, ownBrowser = tonumber(ARGV[5]), tonumber(ARGV[6]), tonumber(ARGV[7]), ARGV[8] == '1', ARGV[9]

local ticket = load(key)
local link = findWithMac(ticket, id, mac)
if not link or link.state == 'revoked' or not (opens(link) or isKnown or isEntry(link, holder, now)) then return 0 end
local ends, closedAt, leased = tonumber(link.expiresAt), tonumber(ticket.closedAt), tonumber(link.leaseExpiresAt)
if ends and ends <= now then return 0 end
if closedAt and closedAt + access <= now then return 0 end

-- A lease that ends later than any can (plus a minute, by which clocks may differ): the clock was set back.
if leased and leased > now and leased <= expiresAt + 60 then
  if link.leaseHolder ~= holder then return 0 end
  if leased >= now + enough then expiresAt = leased end
end
link.leaseExpiresAt = expiresAt
link.leaseHolder = holder
link.ownBrowser = ownBrowser ~= '' and cjson.decode(ownBrowser) or nil
link.opened = now
link.seen = nil
beginWriting(key)
save(key, ticket)
return expiresAt
`;

/** ARGV: link id, its MAC, now, the browser or empty. Notes that the page of an active link was shown, once. */
const see = `${prelude}
local key, id, mac, now = KEYS[1], ARGV[1], ARGV[2], tonumber(ARGV[3])
local ticket = load(key)
local link = findWithMac(ticket, id, mac)
if not link or not opens(link) or link.seen or link.opened then return 0 end
link.seen = now
if ARGV[4] ~= '' then link.seenBy = ARGV[4] end
beginWriting(key)
save(key, ticket)
return 1
`;

/** ARGV: link id, its MAC, the browser's hash, the end of its lease, now, when its entry ends. */
const redeem = `${prelude}
local key, id, mac, holder, expiresAt, now = KEYS[1], ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4]), tonumber(ARGV[5])
local ticket = load(key)
local link = findWithMac(ticket, id, mac)
if not link or link.leaseHolder ~= holder or link.leaseExpiresAt ~= expiresAt or expiresAt <= now then return 0 end

for _, other in ipairs(ticket.links) do
  if isOf(other, link.login) and other ~= link then retire(other, 'used', now) end
end
if not isEntry(link, holder, now) then
  link.entryHolder = holder
  link.entryExpiresAt = tonumber(ARGV[6])
end
retire(link, 'used', now)
beginWriting(key)
save(key, ticket)
return 1
`;

/** ARGV: link id. Answers 1 if a browser was about to reach the ticket. */
const finishEntry = `${prelude}
local key, id = KEYS[1], ARGV[1]
local ticket = load(key)
local link = ticket and find(ticket, id)
if not link or not link.entryHolder then return 0 end
endEntry(link)
beginWriting(key)
save(key, ticket)
return 1
`;

/** ARGV: ticket, milliseconds to live (-1: for ever), the ticket's customer user, now. */
const sync = `${prelude}
local key, given, ttl, login, now = KEYS[1], cjson.decode(ARGV[1]), tonumber(ARGV[2]), ARGV[3], tonumber(ARGV[4])
local ticket = load(key)
if not ticket then return 0 end

local queueId = given.queueId or ticket.queueId
local changed = ticket.closedAt ~= given.closedAt or ticket.mergedInto ~= given.mergedInto or ticket.queueId ~= queueId
ticket.closedAt = given.closedAt
ticket.mergedInto = given.mergedInto
ticket.queueId = queueId
for _, link in ipairs(ticket.links) do
  if opens(link) and not isOf(link, login) then
    retire(link, 'superseded', now)
    changed = true
  end
end

-- A minute is what clocks may differ by.
local left = redis.call('PTTL', key)
local lives = (left < 0) == (ttl < 0) and math.abs(left - ttl) <= 60000
if lives and not changed then return 0 end
beginWriting(key)
if changed then save(key, ticket) end
expireIn(key, ttl)
return 1
`;

/** ARGV: a customer user, or empty for all, now. Answers how many links could open the ticket. */
const revoke = `${prelude}
local key, login, now, revoked = KEYS[1], ARGV[1], tonumber(ARGV[2]), 0
local ticket = load(key)
for _, link in ipairs(ticket and ticket.links or {}) do
  if type(link) == 'table' and (login == '' or isFor(link, login)) then
    local isOpen = opens(link)
    if isOpen or link.entryHolder or link.leaseHolder then
      if isOpen then retire(link, 'revoked', now) end
      release(link)
      endEntry(link)
      revoked = revoked + 1
    end
  end
end
if revoked == 0 then return 0 end
beginWriting(key)
save(key, ticket)
return revoked
`;

/** ARGV: a customer user, now. Answers how many links there were; that they were decided is not forgotten. */
const forget = `${prelude}
local key, login, now, forgotten = KEYS[1], ARGV[1], tonumber(ARGV[2]), 0
local ticket = load(key)
if not ticket then return 0 end
for i = #ticket.links, 1, -1 do
  local link = ticket.links[i]
  if isFor(link, login) then
    table.remove(ticket.links, i)
    if type(link.id) == 'string' then ticket.void[link.id] = now end
    forgotten = forgotten + 1
  end
end
if forgotten == 0 then return 0 end
beginWriting(key)
save(key, ticket)
return forgotten
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

/** KEYS: counters; ARGV: how many seconds each lives. Answers what each has counted. */
const count = `
local counted = {}
for i, key in ipairs(KEYS) do
  counted[i] = redis.call('INCR', key)
  if counted[i] == 1 then redis.call('EXPIRE', key, ARGV[i]) end
end
return counted
`;

/** Makes the counting of limits a command of this client. */
export const defineCount = (redis: RedisClient): void => {
  redis.defineCommand("otaCount", { lua: count });
};

/** Makes the scripts commands of this client; it loads each into Redis when it is first used. */
export const defineScripts = (redis: RedisClient): void => {
  redis.defineCommand("otaActivate", { numberOfKeys: 1, lua: activate });
  redis.defineCommand("otaImport", { numberOfKeys: 1, lua: importLink });
  redis.defineCommand("otaOpen", { numberOfKeys: 1, lua: open });
  redis.defineCommand("otaSee", { numberOfKeys: 1, lua: see });
  redis.defineCommand("otaRedeem", { numberOfKeys: 1, lua: redeem });
  redis.defineCommand("otaFinishEntry", { numberOfKeys: 1, lua: finishEntry });
  redis.defineCommand("otaSync", { numberOfKeys: 1, lua: sync });
  redis.defineCommand("otaRevoke", { numberOfKeys: 1, lua: revoke });
  redis.defineCommand("otaForget", { numberOfKeys: 1, lua: forget });
  redis.defineCommand("otaClaimRenewal", { numberOfKeys: 1, lua: claimRenewal });
};
