import { type RedisProcess } from './redis-process.js';

/** What a key holds: entries in their order, or, of a hash, `field=value` sorted. */
export type Content = readonly string[];

/** Every key of the projector that a replay makes again (not what was told live: a stream) with its type, then its content. */
const script = `
local commands = { hash = { 'HGETALL' }, zset = { 'ZRANGE', 0, -1, 'WITHSCORES' }, list = { 'LRANGE', 0, -1 }, set = { 'SMEMBERS' } }
local found = {}
for _, key in ipairs(redis.call('KEYS', 'ds:*')) do
  local type = redis.call('TYPE', key).ok
  if commands[type] then
    local command = { unpack(commands[type]) }
    table.insert(command, 2, key)
    found[key] = { type, redis.call(unpack(command)) }
  end
end
return cjson.encode(found)`;

/** Everything in the live builds of all organizations: organization, model and key → content. */
export async function liveContents(redis: RedisProcess): Promise<Readonly<Record<string, Content>>> {
  const found = parsed(await redis.command('--raw', 'EVAL', script, '0'));
  const live = new Set(found.flatMap(([key, content]) => (key.endsWith(':models') ? liveBuilds(key, content) : [])));
  const contents = found.flatMap(([key, content]): [string, Content][] => {
    const [, organization = '', name = '', build = '', ...rest] = key.split(':');
    if (name === 'parked') return [[`${organization}:parked`, content]];
    return live.has(`${organization}:${name}:${build}`) ? [[[organization, name, ...rest].join(':'), content]] : [];
  });
  return Object.fromEntries(contents.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const liveBuilds = (key: string, fields: Content): string[] =>
  fields.flatMap((field) => {
    const [, name, build] = /^live:(.+)=(.+)$/.exec(field) ?? [];
    return name && build ? [`${key.split(':')[1]}:${name}:${build}`] : [];
  });

function parsed(text: string): [string, Content][] {
  const value: unknown = JSON.parse(text);
  return Object.entries(value ?? {}).map(([key, found]) => {
    const [type, content] = Array.isArray(found) ? found.map((part: unknown) => part) : [];
    const entries = Array.isArray(content) ? content.map(String) : [];
    return [key, type === 'hash' ? pairsOf(entries).sort() : entries];
  });
}

const pairsOf = (flat: Content): string[] =>
  flat.flatMap((field, index) => (index % 2 === 0 ? [`${field}=${flat[index + 1] ?? ''}`] : []));
