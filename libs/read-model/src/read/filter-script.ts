/** Members of a sorted set whose score is within bounds, both inclusive; without bounds, all. */
export interface Range {
  readonly key: string;
  readonly min?: number;
  readonly max?: number;
}

/** All of them hold; each is a choice of ranges, of which one holds. */
export type Filters = readonly (readonly Range[])[];

/** What `filtersFrom` is given: keys without their prefix, and arguments. */
export function rangeArguments(filters: Filters): { readonly keys: string[]; readonly args: (string | number)[] } {
  const ranges = filters.flat();
  return {
    keys: ranges.map(({ key }) => key),
    args: [
      ...filters.map((choice) => choice.length),
      ...ranges.flatMap(({ min, max }) => [min ?? '-inf', max ?? 'inf']),
    ],
  };
}

/**
 * The beginning of a script that filters. `filtersFrom` reads so many filters, whose first key and last argument before
 * them it is told, and gives the next argument; `holding` tells for which ids all of them hold; `narrowestOf` gives the
 * one with the fewest members.
 */
export const filterScript = `
local CHUNK = 500
local filters = {}

local function filtersFrom(key, argBefore, count)
  local arg = argBefore + 1 + count
  for f = 1, count do
    filters[f] = {}
    for c = 1, tonumber(ARGV[argBefore + f]) do
      filters[f][c] = { key = KEYS[key], min = ARGV[arg], max = ARGV[arg + 1] }
      key, arg = key + 1, arg + 2
    end
  end
  return arg
end

local function holding(ids)
  local held = {}
  for i = 1, #ids do held[i] = true end
  for _, choice in ipairs(filters) do
    local any = {}
    for _, range in ipairs(choice) do
      local min, max = tonumber(range.min) or -math.huge, tonumber(range.max) or math.huge
      local scores = redis.call('ZMSCORE', range.key, unpack(ids))
      for i = 1, #ids do
        local score = scores[i] and tonumber(scores[i])
        if score and score >= min and score <= max then any[i] = true end
      end
    end
    for i = 1, #ids do held[i] = held[i] and any[i] end
  end
  return held
end

local function membersOf(choice)
  local ids, seen = {}, {}
  for _, range in ipairs(choice) do
    for _, id in ipairs(redis.call('ZRANGEBYSCORE', range.key, range.min, range.max)) do
      if not seen[id] then
        seen[id] = true
        ids[#ids + 1] = id
      end
    end
  end
  return ids
end

local function narrowestOf()
  local narrowest, least
  for _, choice in ipairs(filters) do
    local size = 0
    for _, range in ipairs(choice) do size = size + redis.call('ZCOUNT', range.key, range.min, range.max) end
    if not least or size < least then narrowest, least = choice, size end
  end
  return narrowest, least
end
`;
