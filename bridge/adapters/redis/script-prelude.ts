/** What the scripts on a ticket's links (scripts.ts) share, in Lua: reading and writing its records. */
export const prelude = `
local function decode(text)
  if not text then return nil end
  local ok, value = pcall(cjson.decode, text)
  if ok and type(value) == 'table' then return value end
  return nil
end

local function write(hash, id, link)
  redis.call('HSET', hash, 'link:' .. id, cjson.encode(link))
end

-- The open tag goes, so that no later change of the state alone makes the link open again.
local function retire(hash, id, link, state)
  link.state = state
  link.openTag = nil
  link.takenUntil = nil
  link.takenBy = nil
  link.takenTag = nil
  write(hash, id, link)
end

-- What could not be written again digit by digit is not ours.
local function orderOf(link)
  local order = tonumber(link.order) or 0
  return order < 1e13 and order or 0
end

-- Those that open and those that do not, each the newest first; and the order of the newest of all.
local function linksOf(hash)
  local active, past, newest = {}, {}, 0
  local fields = redis.call('HGETALL', hash)
  for i = 1, #fields, 2 do
    local id = string.match(fields[i], '^link:(.+)$')
    local link = id and decode(fields[i + 1])
    local opens = link and link.state == 'active' and type(link.login) == 'string'
    local order = link and orderOf(link) or 0
    newest = math.max(newest, order)
    if opens then
      active[#active + 1] = { id = id, record = link, login = string.lower(link.login), order = order }
    elseif id then
      past[#past + 1] = { id = id, order = order }
    end
  end
  local function newer(a, b) return a.order > b.order end
  table.sort(active, newer)
  table.sort(past, newer)
  return active, past, newest
end

-- Of long tickets the oldest links that do not open are forgotten.
local function forgetOldest(hash, most)
  local excess = redis.call('HLEN', hash) - most
  if excess <= 0 then return end
  local _, past = linksOf(hash)
  for i = #past, math.max(1, #past - excess + 1), -1 do redis.call('HDEL', hash, 'link:' .. past[i].id) end
end

local function readActive(hash, id, tag)
  local link = decode(redis.call('HGET', hash, 'link:' .. id))
  if link and link.state == 'active' and link.openTag == tag and type(link.login) == 'string' then return link end
  return nil
end

-- A script that begins with a write that needs no memory may go on when Redis is full.
local freely = redis.call

local function expireIn(hash, milliseconds)
  if milliseconds == '' then redis.call('PERSIST', hash) else redis.call('PEXPIRE', hash, milliseconds) end
end
`;
