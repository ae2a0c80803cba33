import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Schemas } from '#api-client';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';
import { mapOf, type MapFile } from './map-codec.js';
import { readLookup } from './read-lookup.js';

/** The mapping of a map file, with the rows of the lookup files that lie beside the imported file. @throws CommandFailed */
export async function readMap(path: string, importedFile: string): Promise<Schemas['ImportMappingDto']> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw wrong(path, 'cannot be read', error);
  });
  const { lookups = {}, ...mapping } = parsed(path, text);
  const folder = dirname(importedFile);
  const read = Object.entries(lookups).map(async ([name, { file, key }]) => {
    return [name, await readLookup(join(folder, file), key)] as const;
  });
  return { ...mapping, ...(read.length > 0 && { lookups: Object.fromEntries(await Promise.all(read)) }) };
}

function parsed(path: string, text: string): MapFile {
  try {
    return mapOf(text);
  } catch (error) {
    throw wrong(path, error instanceof SyntaxError ? 'is not JSON' : String(error), error);
  }
}

const wrong = (path: string, reason: string, cause: unknown): CommandFailed =>
  new CommandFailed(`The map ${path} ${reason}`, exitCodes.wrongUse, { cause });
