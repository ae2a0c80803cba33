import { filterScript, type Filters, rangeArguments } from './filter-script.js';
import { decodeCursor, encodeCursor } from './page-cursor.js';

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
  readonly filters: Filters;
  /** looks at these ids only; absent: at all */
  readonly only?: readonly string[] | undefined;
  readonly cursor?: string | undefined;
  /** what the list is of: a cursor is good for the scope that gave it only @defaultValue '' */
  readonly scope?: string;
  readonly limit: number;
}

/** Ids in their order, and where to go on; null at the end. */
export interface Page {
  readonly ids: readonly string[];
  readonly nextCursor: string | null;
}

const listName = ({ order: { key, descending }, scope = '' }: PageRequest): string =>
  `${descending ? '-' : ''}${key} ${scope}`;

/** What the script is given. @throws InvalidCursor */
export function pageArguments(prefix: string, request: PageRequest): { keys: string[]; args: (string | number)[] } {
  const { order, filters, cursor, limit, only } = request;
  const place = cursor === undefined ? null : decodeCursor(listName(request), cursor);
  const ranges = rangeArguments(filters);
  const keys = [order.key, order.memberOf ?? order.key, ...ranges.keys].map((key) => prefix + key);
  const args = [
    order.memberOf === undefined ? 0 : 1,
    order.descending ? 1 : 0,
    place?.score ?? '',
    place?.member ?? '',
    limit + 1, // one more than asked tells whether there is a next page
    only ? 1 : 0,
    filters.length,
    ...ranges.args,
    ...(only ?? []),
  ];
  return { keys, args };
}

/** The page in the script's reply: score, member, id of each entry. */
export function pageOf(reply: unknown, request: PageRequest): Page {
  const { limit } = request;
  const flat = Array.isArray(reply) ? reply.map(String) : [];
  const entries = Array.from({ length: flat.length / 3 }, (_, index) => flat.slice(index * 3, index * 3 + 3));
  const shown = entries.slice(0, limit);
  const [score, member] = shown.at(-1) ?? [];
  const more = entries.length > limit && score !== undefined && member !== undefined;
  return {
    ids: shown.flatMap(([, , id]) => (id === undefined ? [] : [id])),
    nextCursor: more ? encodeCursor(listName(request), { score, member }) : null,
  };
}

/**
 * Walks the order from the cursor and keeps what every filter holds for. Where the filters are so narrow that the walk
 * would be longer than the narrowest one, it takes that one's members and sorts them instead: the cost never grows
 * with the organization. Ties of the score go by the member's bytes, as in the sorted set itself.
 */
export const pageScript = `#!lua flags=no-writes
${filterScript}
local order, memberOf = KEYS[1], KEYS[2]
local textual, descending = ARGV[1] == '1', ARGV[2] == '1'
local cursorScore, cursorMember = tonumber(ARGV[3]), ARGV[4]
local limit, only, count = tonumber(ARGV[5]), ARGV[6] == '1', tonumber(ARGV[7])

local arg = filtersFrom(3, 7, count)

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

local function idOf(member) return textual and member:match('([^%z]*)$') or member end

local found = {}
local function keep(score, member, id) found[#found + 1] = { score, member, id } end

-- what the order's own range leaves of it: ranks from, up to
local function bounds()
  local first, last = 0, redis.call('ZCARD', order)
  for _, choice in ipairs(filters) do
    local range = choice[1]
    if #choice == 1 and range.key == order then
      local skipped = descending and redis.call('ZCOUNT', order, '(' .. range.max, 'inf') or redis.call('ZCOUNT', order, '-inf', '(' .. range.min)
      first, last = math.max(first, skipped), math.min(last, skipped + redis.call('ZCOUNT', order, range.min, range.max))
    end
  end
  return first, last
end

local function walk(budget)
  local rank, size = bounds()
  local range = descending and 'ZREVRANGE' or 'ZRANGE'
  local step = math.min(CHUNK, count == 0 and limit or limit * 2)
  if cursorScore then
    local low, high = rank, size
    while low < high do
      local middle = math.floor((low + high) / 2)
      local at = redis.call(range, order, middle, middle, 'WITHSCORES')
      if before(cursorScore, cursorMember, tonumber(at[2]), at[1]) then high = middle else low = middle + 1 end
    end
    rank = low
  end
  while rank < size and #found < limit do
    if budget <= 0 then return false end
    local at = redis.call(range, order, rank, math.min(size, rank + step) - 1, 'WITHSCORES')
    local ids = {}
    for i = 1, #at, 2 do ids[#ids + 1] = idOf(at[i]) end
    local held = holding(ids)
    for i = 1, #ids do
      if held[i] and #found < limit then keep(at[i * 2], at[i * 2 - 1], ids[i]) end
    end
    rank, budget, step = rank + step, budget - step, CHUNK
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

local narrowest, least = narrowestOf()

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
