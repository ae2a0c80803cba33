import { filterScript, type Filters, rangeArguments } from './filter-script.js';

/** How many members a filter leaves, and the sum of their scores in a sorted set. */
export interface FilteredTally {
  readonly count: number;
  readonly sum: number;
}

/** What the script is given. At least one filter; `only` looks at these ids only. */
export function tallyArguments(prefix: string, sumKey: string, filters: Filters, only?: readonly string[]) {
  const { keys, args } = rangeArguments(filters);
  return {
    keys: [sumKey, ...keys].map((key) => prefix + key),
    args: [only ? 1 : 0, filters.length, ...args, ...(only ?? [])],
  };
}

/** The tally in the script's reply. */
export function tallyOf(reply: unknown): FilteredTally {
  const [count = 0, sum = 0] = Array.isArray(reply) ? reply.map(Number) : [];
  return { count, sum };
}

/** Counts what every filter holds for, and sums its scores; the cost grows with the narrowest filter. */
export const tallyScript = `#!lua flags=no-writes
${filterScript}
local arg = filtersFrom(2, 2, tonumber(ARGV[2]))
local ids = {}
if ARGV[1] == '1' then
  for i = arg, #ARGV do ids[#ids + 1] = ARGV[i] end
else
  ids = membersOf((narrowestOf()))
end
local count, sum = 0, 0
for from = 1, #ids, CHUNK do
  local chunk = {}
  for i = from, math.min(from + CHUNK - 1, #ids) do chunk[#chunk + 1] = ids[i] end
  local held = holding(chunk)
  local scores = redis.call('ZMSCORE', KEYS[1], unpack(chunk))
  for i = 1, #chunk do
    if held[i] then count, sum = count + 1, sum + (tonumber(scores[i] or 0) or 0) end
  end
end
return { string.format('%d', count), string.format('%.0f', sum) }
`;
