import { decodeCursor, encodeCursor } from './page-cursor.js';

/** Members of a sorted set whose score is within bounds, both inclusive; without bounds, all. */
export interface Range {
  readonly key: string;
  readonly min?: number;
  readonly max?: number;
}

/** Ids with a word that begins so. The words must be indexed by both keys: members `<word>\0<id>`, all scores 0, and id → `\0<word>` of each. */
export interface Beginning {
  /** a sorted set */
  readonly words: string;
  /** a hash */
  readonly wordsOf: string;
  /** with a final `\0` the whole word */
  readonly prefix: string;
}

/** An order that a list can have. */
export interface Order {
  /** a sorted set: of ids by score, or, where `memberOf` is given, of `<text>\0<id>` all with score 0 */
  readonly key: string;
  /** a hash id → its member of the order; absent where the members are the ids */
  readonly memberOf?: string;
  readonly descending: boolean;
}

/** A page of a filtered list. */
export interface PageRequest {
  readonly order: Order;
  /** all of them hold; each is a choice, of which one holds */
  readonly filters: readonly (readonly (Range | Beginning)[])[];
  /** looks at these ids only; absent: at all */
  readonly only?: readonly string[] | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Ids in their order, and where to go on; null at the end. */
export interface Page {
  readonly ids: readonly string[];
  readonly nextCursor: string | null;
}

const orderName = ({ key, descending }: Order): string => `${descending ? '-' : ''}${key}`;

/** What the script is given. @throws InvalidCursor */
export function pageArguments(prefix: string, request: PageRequest): { keys: string[]; args: (string | number)[] } {
  const { order, filters, cursor, limit, only } = request;
  const place = cursor === undefined ? null : decodeCursor(orderName(order), cursor);
  const choices = filters.flat();
  const keys = [order.key, order.memberOf ?? order.key, ...choices.flatMap(keysOf)].map((key) => prefix + key);
  const args = [
    order.memberOf === undefined ? 0 : 1,
    order.descending ? 1 : 0,
    place?.score ?? '',
    place?.member ?? '',
    limit + 1, // one more than asked tells whether there is a next page
    only ? 1 : 0,
    filters.length,
    ...filters.map((choice) => choice.length),
    ...choices.flatMap(boundsOf),
    ...(only ?? []),
  ];
  return { keys, args };
}

const keysOf = (choice: Range | Beginning): readonly string[] =>
  'prefix' in choice ? [choice.words, choice.wordsOf] : [choice.key, choice.key];

const boundsOf = (choice: Range | Beginning): readonly (string | number)[] =>
  'prefix' in choice ? ['word', choice.prefix] : [choice.min ?? '-inf', choice.max ?? 'inf'];

/** The page in the script's reply: score, member, id of each entry. */
export function pageOf(reply: unknown, { order, limit }: PageRequest): Page {
  const flat = Array.isArray(reply) ? reply.map(String) : [];
  const entries = Array.from({ length: flat.length / 3 }, (_, index) => flat.slice(index * 3, index * 3 + 3));
  const shown = entries.slice(0, limit);
  const [score, member] = shown.at(-1) ?? [];
  const more = entries.length > limit && score !== undefined && member !== undefined;
  return {
    ids: shown.flatMap(([, , id]) => (id === undefined ? [] : [id])),
    nextCursor: more ? encodeCursor(orderName(order), { score, member }) : null,
  };
}

/**
 * Walks the order from the cursor and keeps what every filter holds for. Where the filters are so narrow that the walk
 * would be longer than the narrowest one, it takes that one's members and sorts them instead: the cost never grows
 * with the organization. Ties of the score go by the member's bytes, as in the sorted set itself.
 */
export const pageScript = `#!lua flags=no-writes
local order, memberOf = KEYS[1], KEYS[2]
local textual, descending = ARGV[1] == '1', ARGV[2] == '1'
local cursorScore, cursorMember = tonumber(ARGV[3]), ARGV[4]
local limit, only, count = tonumber(ARGV[5]), ARGV[6] == '1', tonumber(ARGV[7])
local CHUNK = 500

local filters, key, arg = {}, 3, 8 + count
for f = 1, count do
  filters[f] = {}
  for c = 1, tonumber(ARGV[7 + f]) do
    local choice = { key = KEYS[key], of = KEYS[key + 1], min = ARGV[arg], max = ARGV[arg + 1] }
    if choice.min == 'word' then
      choice.prefix = '\\0' .. choice.max
      choice.min, choice.max = '[' .. choice.max, '(' .. choice.max .. '\\255'
    end
    filters[f][c] = choice
    key, arg = key + 2, arg + 2
  end
end

local function less(a, b)
  for i = 1, math.min(#a, #b) do
    local x, y = a:byte(i), b:byte(i)
    if x ~= y then return x < y end
  end
  return #a < #b
end

local function before(scoreA, memberA, scoreB, memberB)
  if scoreA ~= scoreB then
    if descending then return scoreA > scoreB end
    return scoreA < scoreB
  end
  if descending then return less(memberB, memberA) end
  return less(memberA, memberB)
end

local function lastPart(member) return member:match('([^%z]*)$') end

local function idOf(member) return textual and lastPart(member) or member end

local function holding(ids)
  local held = {}
  for i = 1, #ids do held[i] = true end
  for _, choice in ipairs(filters) do
    local any = {}
    for _, range in ipairs(choice) do
      if range.prefix then
        local words = redis.call('HMGET', range.of, unpack(ids))
        for i = 1, #ids do
          if words[i] and words[i]:find(range.prefix, 1, true) then any[i] = true end
        end
      else
        local min, max = tonumber(range.min) or -math.huge, tonumber(range.max) or math.huge
        local scores = redis.call('ZMSCORE', range.key, unpack(ids))
        for i = 1, #ids do
          local score = scores[i] and tonumber(scores[i])
          if score and score >= min and score <= max then any[i] = true end
        end
      end
    end
    for i = 1, #ids do held[i] = held[i] and any[i] end
  end
  return held
end

local found = {}
local function keep(score, member, id) found[#found + 1] = { score, member, id } end

local function walk(budget)
  local rank, size = 0, redis.call('ZCARD', order)
  local range = descending and 'ZREVRANGE' or 'ZRANGE'
  if cursorScore then
    local low, high = 0, size
    while low < high do
      local middle = math.floor((low + high) / 2)
      local at = redis.call(range, order, middle, middle, 'WITHSCORES')
      if before(cursorScore, cursorMember, tonumber(at[2]), at[1]) then high = middle else low = middle + 1 end
    end
    rank = low
  end
  while rank < size and #found < limit do
    if budget <= 0 then return false end
    local at = redis.call(range, order, rank, rank + CHUNK - 1, 'WITHSCORES')
    local ids = {}
    for i = 1, #at, 2 do ids[#ids + 1] = idOf(at[i]) end
    local held = holding(ids)
    for i = 1, #ids do
      if held[i] and #found < limit then keep(at[i * 2], at[i * 2 - 1], ids[i]) end
    end
    rank, budget = rank + CHUNK, budget - CHUNK
  end
  return true
end

local function sorted(ids)
  for from = 1, #ids, CHUNK do
    local chunk = {}
    for i = from, math.min(from + CHUNK - 1, #ids) do chunk[#chunk + 1] = ids[i] end
    local held = holding(chunk)
    local places = textual and redis.call('HMGET', memberOf, unpack(chunk)) or redis.call('ZMSCORE', order, unpack(chunk))
    for i, id in ipairs(chunk) do
      if held[i] and places[i] then
        local score, member = textual and '0' or places[i], textual and places[i] or id
        if not cursorScore or before(cursorScore, cursorMember, tonumber(score), member) then keep(score, member, id) end
      end
    end
  end
  table.sort(found, function(a, b) return before(tonumber(a[1]), a[2], tonumber(b[1]), b[2]) end)
end

local function membersOf(choice)
  local ids, seen = {}, {}
  for _, range in ipairs(choice) do
    local command = range.prefix and 'ZRANGEBYLEX' or 'ZRANGEBYSCORE'
    for _, member in ipairs(redis.call(command, range.key, range.min, range.max)) do
      local id = range.prefix and lastPart(member) or member
      if not seen[id] then
        seen[id] = true
        ids[#ids + 1] = id
      end
    end
  end
  return ids
end

local narrowest, least
for _, choice in ipairs(filters) do
  local size = 0
  for _, range in ipairs(choice) do
    size = size + redis.call(range.prefix and 'ZLEXCOUNT' or 'ZCOUNT', range.key, range.min, range.max)
  end
  if not least or size < least then narrowest, least = choice, size end
end

if only then
  local ids = {}
  for i = arg, #ARGV do ids[#ids + 1] = ARGV[i] end
  sorted(ids)
elseif not narrowest then
  walk(math.huge)
elseif not walk(least) then
  found = {}
  sorted(membersOf(narrowest))
end

local reply = {}
for i = 1, math.min(limit, #found) do
  for part = 1, 3 do reply[#reply + 1] = found[i][part] end
end
return reply
`;
