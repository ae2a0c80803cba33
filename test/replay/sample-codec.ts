import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Sample } from './sample.js';

const FOLDER = join(import.meta.dirname, '../../../test/replay/samples');

/** Every golden sample by its file, `<category>/<type>.v<version>.json`. */
export const samples: ReadonlyMap<string, Sample> = new Map(
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => [file, JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Sample]),
);
