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

local function retire(hash, id, link, state)
  link.state = state
  link.leaseHolder = nil
  link.leaseExpiresAt = nil
  write(hash, id, link)
end

-- Numbers that could not be written back exactly are not ours.
local function sequenceOf(link)
  local sequence = tonumber(link.sequence) or 0
  return sequence < 1e13 and sequence or 0
end

-- The active links and the others, newest first; and the sequence of the newest link.
local function linksOf(hash)
  local active, past, newest = {}, {}, 0
  local fields = redis.call('HGETALL', hash)
  for i = 1, #fields, 2 do
    local id = string.match(fields[i], '^link:(.+)$')
    local link = id and decode(fields[i + 1])
    local opens = link and link.state == 'active' and type(link.login) == 'string'
    local sequence = link and sequenceOf(link) or 0
    newest = math.max(newest, sequence)
    if opens then
      active[#active + 1] = { id = id, record = link, login = string.lower(link.login), sequence = sequence }
    elseif id then
      past[#past + 1] = { id = id, record = link, sequence = sequence }
    end
  end
  local function newer(a, b) return a.sequence > b.sequence end
  table.sort(active, newer)
  table.sort(past, newer)
  return active, past, newest
end

local function readActive(hash, id, mac)
  local link = decode(redis.call('HGET', hash, 'link:' .. id))
  if link and link.state == 'active' and link.mac == mac and type(link.login) == 'string' then return link end
  return nil
end

-- A full Redis allows a script to write if its first write needs no memory: links that were sent must still open.
local function beginWriting(hash) redis.call('HDEL', hash, '') end

local function expireIn(hash, milliseconds)
  if milliseconds == '' then redis.call('PERSIST', hash) else redis.call('PEXPIRE', hash, milliseconds) end
end
`;
