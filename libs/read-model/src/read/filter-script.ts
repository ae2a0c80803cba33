/** Members of a sorted set whose score is within bounds, both inclusive; without bounds, all. */
export interface Range {
  readonly key: string;
  readonly min?: number;
  readonly max?: number;
}

/**
 * Ids with a word that begins so. The words are indexed by both keys: members `<word>\0<id>`, all scores 0, and id →
 * `\0<word>` of each and a final `\0`.
 */
export interface Beginning {
  /** a sorted set */
  readonly words: string;
  /** a hash */
  readonly wordsOf: string;
  /** with a final `\0` the whole word */
  readonly prefix: string;
}

/** All of them hold; each is a choice, of which one holds. */
export type Filters = readonly (readonly (Range | Beginning)[])[];

/** What `filtersFrom` is given: keys without their prefix, and arguments. */
export function rangeArguments(filters: Filters): { readonly keys: string[]; readonly args: (string | number)[] } {
  const choices = filters.flat();
  return {
    keys: choices.flatMap((one) => ('prefix' in one ? [one.words, one.wordsOf] : [one.key, one.key])),
    args: [...filters.map((choice) => choice.length), ...choices.flatMap(boundsOf)],
  };
}

const boundsOf = (choice: Range | Beginning): readonly (string | number)[] =>
  'prefix' in choice ? ['word', choice.prefix] : [choice.min ?? '-inf', choice.max ?? 'inf'];

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
      local range = { key = KEYS[key], of = KEYS[key + 1], min = ARGV[arg], max = ARGV[arg + 1] }
      if range.min == 'word' then
        range.prefix = '\\0' .. range.max
        range.min, range.max = '[' .. range.max, '(' .. range.max .. '\\255'
      end
      filters[f][c] = range
      key, arg = key + 2, arg + 2
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

local function membersOf(choice)
  local ids, seen = {}, {}
  for _, range in ipairs(choice) do
    local command = range.prefix and 'ZRANGEBYLEX' or 'ZRANGEBYSCORE'
    for _, member in ipairs(redis.call(command, range.key, range.min, range.max)) do
      local id = range.prefix and member:match('([^%z]*)$') or member
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
    for _, range in ipairs(choice) do
      size = size + redis.call(range.prefix and 'ZLEXCOUNT' or 'ZCOUNT', range.key, range.min, range.max)
    end
    if not least or size < least then narrowest, least = choice, size end
  end
  return narrowest, least
end
`;
