/**
 * Appends to the stream of what changed, capped, under an id that begins with the log position. Changes up to the
 * position that the stream already has were announced before (a replay): they are left out. A reset always gets an id
 * after all others, and after those of a stream that was lost: its second part is the clock's.
 */
const announcing = `
local function announce(key, cap, position, kind, value)
  local newest = redis.call('XREVRANGE', key, '+', '-', 'COUNT', 1)[1]
  local last = newest and string.match(newest[1], '^%d+') or '-1'
  if kind == 'reset' then
    local time = redis.call('TIME')
    local at = tonumber(last) > tonumber(position) and last or position
    local id = string.format('%s-%d%06d', at, time[1], time[2])
    local added = redis.pcall('XADD', key, 'MAXLEN', '~', cap, id, kind, value)
    if type(added) == 'table' and added.err then redis.call('XADD', key, 'MAXLEN', '~', cap, at .. '-*', kind, value) end
  elseif tonumber(position) > tonumber(last) then
    redis.call('XADD', key, 'MAXLEN', '~', cap, position .. '-0', kind, value)
  end
end
`;

/** What the script answered: everything is written, or nothing. */
export type WriteOutcome = 'written' | 'refused' | 'fenced' | 'broken';

/**
 * Writes net changes of an organization and the checkpoints of its models, all or nothing.
 *
 * KEYS: the models hash, then the changed keys. ARGV: epoch, channel, notice, number of models, for each of them the
 * field of its state, the state it must have and the state it then has; then commands: name, index of the key, number
 * of values, values.
 *
 * Redis refuses the script as a whole when memory is used up (no `allow-oom` flag). Lua does not roll back: states,
 * epoch and types are looked at before anything is written, every model is marked dirty first and gets its state last.
 * Whatever breaks off in between leaves a dirty model, which is rebuilt.
 */
export const writeScript = `#!lua
${announcing}
local models = KEYS[1]
local epoch = redis.call('HGET', models, 'epoch')
if epoch and tonumber(epoch) > tonumber(ARGV[1]) then return 'fenced' end

local count = tonumber(ARGV[4])
for m = 0, count - 1 do
  if redis.call('HGET', models, ARGV[5 + m * 3]) ~= ARGV[6 + m * 3] then return 'refused' end
end
for m = 0, count - 1 do redis.call('HSET', models, ARGV[5 + m * 3], 'dirty') end
redis.call('HSET', models, 'epoch', ARGV[1])

local types = { HSET = 'hash', HDEL = 'hash', ADD = 'hash', ZADD = 'zset', ZREM = 'zset', DEL = 'list', RPUSH = 'list', ANNOUNCE = 'stream' }
local first = 5 + count * 3
local arg = first
while arg <= #ARGV do
  local type = redis.call('TYPE', KEYS[tonumber(ARGV[arg + 1])]).ok
  if type ~= 'none' and type ~= types[ARGV[arg]] then return 'broken' end
  arg = arg + 3 + tonumber(ARGV[arg + 2])
end

arg = first
while arg <= #ARGV do
  local command, key, last = ARGV[arg], KEYS[tonumber(ARGV[arg + 1])], arg + 2 + tonumber(ARGV[arg + 2])
  if command == 'DEL' then
    redis.call('DEL', key)
  elseif command == 'ANNOUNCE' then
    announce(key, unpack(ARGV, arg + 3, last))
  elseif command == 'ADD' then
    for i = arg + 3, last, 2 do
      if redis.call('HINCRBY', key, ARGV[i], ARGV[i + 1]) == 0 then redis.call('HDEL', key, ARGV[i]) end
    end
  else
    for i = arg + 3, last, 1000 do redis.call(command, key, unpack(ARGV, i, math.min(i + 999, last))) end
  end
  arg = last + 1
end

for m = 0, count - 1 do redis.call('HSET', models, ARGV[5 + m * 3], ARGV[7 + m * 3]) end
redis.call('PUBLISH', ARGV[2], ARGV[3])
return 'written'
`;

/**
 * Changes what is known of an organization's models: sets fields and removes fields of the models hash, and removes
 * other keys (parked streams). KEYS: the models hash, the stream of changes, keys to remove. ARGV: epoch, cap of the
 * stream, position of a reset (`` for none), its reason, number of values to set, those (field, value …), fields to remove.
 */
export const amendScript = `#!lua
${announcing}
local epoch = redis.call('HGET', KEYS[1], 'epoch')
if epoch and tonumber(epoch) > tonumber(ARGV[1]) then return 'fenced' end
redis.call('HSET', KEYS[1], 'epoch', ARGV[1])
local sets = tonumber(ARGV[5])
for i = 6, 5 + sets, 2 do redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1]) end
for i = 6 + sets, #ARGV do redis.call('HDEL', KEYS[1], ARGV[i]) end
for i = 3, #KEYS do redis.call('DEL', KEYS[i]) end
if ARGV[3] ~= '' then announce(KEYS[2], ARGV[2], ARGV[3], 'reset', ARGV[4]) end
return 'written'
`;

/**
 * Moves the partition: KEYS: its status, its organizations. ARGV: epoch, the generation mark that must be there (`*`:
 * any), the next one, position (`` for none), head, instant, organizations met for the first time.
 */
export const partitionScript = `#!lua
local epoch = redis.call('HGET', KEYS[1], 'epoch')
if epoch and tonumber(epoch) > tonumber(ARGV[1]) then return 'fenced' end
if ARGV[2] ~= '*' and redis.call('HGET', KEYS[1], 'generation') ~= ARGV[2] then return 'lost' end
redis.call('HSET', KEYS[1], 'epoch', ARGV[1], 'generation', ARGV[3], 'head', ARGV[5], 'at', ARGV[6])
if ARGV[4] == '' then redis.call('HDEL', KEYS[1], 'position') else redis.call('HSET', KEYS[1], 'position', ARGV[4]) end
for i = 7, #ARGV do redis.call('SADD', KEYS[2], ARGV[i]) end
return 'written'
`;
