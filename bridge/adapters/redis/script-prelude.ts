/** What the scripts on a ticket's links (scripts.ts) share, in Lua: reading and writing its record. */
export const prelude = `
-- The ticket with its links, oldest first, and its void links; nil when nothing readable is stored.
local function load(key)
  local ok, ticket = pcall(cjson.decode, redis.call('GET', key) or '')
  if not ok or type(ticket) ~= 'table' then return nil end
  if type(ticket.links) ~= 'table' or #ticket.links == 0 then ticket.links = {} end
  if type(ticket.void) ~= 'table' then ticket.void = {} end
  return ticket
end

-- The end of the key stays as it is. An empty list would become an object.
local function save(key, ticket)
  if #ticket.links == 0 then ticket.links = nil end
  if not next(ticket.void) then ticket.void = nil end
  redis.call('SET', key, cjson.encode(ticket), 'KEEPTTL')
end

local function find(ticket, id)
  for _, link in ipairs(ticket.links) do
    if type(link) == 'table' and link.id == id then return link end
  end
  return nil
end

local function opens(link)
  return type(link) == 'table' and link.state == 'active' and type(link.login) == 'string'
end

local function findWithMac(ticket, id, mac)
  local link = ticket and find(ticket, id)
  return link and type(link.login) == 'string' and link.mac == mac and link or nil
end

local function isFor(link, login)
  return type(link) == 'table' and type(link.login) == 'string' and string.lower(link.login) == string.lower(login)
end

local function isOf(link, login) return opens(link) and isFor(link, login) end

-- This browser logged in with the link and may do so again, because it has not been on the ticket yet.
local function isEntry(link, holder, now)
  return link.entryHolder == holder and (tonumber(link.entryExpiresAt) or 0) > now
end

local function release(link)
  link.leaseHolder = nil
  link.leaseExpiresAt = nil
  link.ownBrowser = nil
end

local function retire(link, state, now)
  link.state = state
  link.ended = now
  link.seenBy = nil
  release(link)
end

-- With the lease that the browser got because of it.
local function endEntry(link)
  if link.leaseHolder == link.entryHolder then release(link) end
  link.entryHolder = nil
  link.entryExpiresAt = nil
end

local function expireIn(key, milliseconds)
  if milliseconds < 0 then redis.call('PERSIST', key) else redis.call('PEXPIRE', key, milliseconds) end
end

-- A full Redis allows a script to write if its first write needs no memory: links that were sent must still open.
local function beginWriting(key) expireIn(key, redis.call('PTTL', key)) end
`;
