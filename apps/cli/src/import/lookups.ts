import { dirname, join } from 'node:path';
import { rowsOf } from './csv.js';
import { type ImportMap, type Lookup } from './import-map.js';
import { type Source } from './source.js';
import { type Values } from './values.js';

/** Reads the lookup files, which lie beside the imported file: rows by the lookup's name, then by key. */
export async function readLookups(
  map: ImportMap,
  importedFile: string,
): Promise<ReadonlyMap<string, ReadonlyMap<string, Values>>> {
  const folder = dirname(importedFile);
  const read = async (lookup: Lookup) => [lookup.name, await rowsByKey(lookup, map, folder)] as const;
  return new Map(await Promise.all((map.lookups ?? []).map(read)));
}

async function rowsByKey({ name, file, key }: Lookup, map: ImportMap, folder: string): Promise<Map<string, Values>> {
  const rows = new Map<string, Values>();
  const columns = new Set([key, ...columnsOfFacts(name, map)]);
  for await (const { values } of rowsOf(join(folder, file), columns)) rows.set(values[key] ?? '', values);
  return rows;
}

function columnsOfFacts(lookup: string, { account, rep }: ImportMap): string[] {
  const sources: (Source | undefined)[] = [
    ...(account?.facts === lookup
      ? [account.sector, account.location, account.employees, account.revenue, account.parent]
      : []),
    ...(rep?.facts === lookup ? [rep.team] : []),
  ];
  return sources.flatMap((source) => source?.column ?? []);
}
