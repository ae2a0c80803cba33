import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openStorageToRead, type Storage } from '../log/storage.js';
import { backUp, restore } from './backup.js';
import { paced, type Progress } from './progress.js';
import { scavenge } from './scavenge.js';
import { statsOf } from './stats.js';
import { ToolRefused } from './tool-refused.js';
import { verify } from './verify.js';

/**
 * `main.js verify|stats|scavenge FOLDER`, `main.js backup FOLDER TARGET`, `main.js restore BACKUP FOLDER`: one line of JSON for each word about
 * progress, and a last one with the outcome or with what is refused.
 */
const [tool = '', folder = '', target = ''] = process.argv.slice(2);

const write = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
const say = paced((progress: Progress) => write({ progress }));

async function run(): Promise<object> {
  switch (tool) {
    case 'verify':
      return reading((storage) => verify(storage, say));
    case 'stats':
      return reading((storage) => Promise.resolve(statsOf(storage)));
    case 'backup':
      requireLog();
      return backUp(folder, target, say);
    case 'restore':
      return restore(folder, target, say);
    case 'scavenge':
      requireLog();
      return scavenge(folder, say);
    default:
      throw new ToolRefused(`There is no tool ${tool}.`);
  }
}

async function reading<T>(read: (storage: Storage) => Promise<T>): Promise<T> {
  requireLog();
  const storage = openStorageToRead(folder);
  try {
    return await read(storage);
  } finally {
    await storage.close();
  }
}

function requireLog(): void {
  if (!existsSync(join(folder, 'data.mdb'))) throw new ToolRefused(`There is no log in ${folder}.`);
}

try {
  write({ outcome: await run() });
} catch (error) {
  write({ refused: error instanceof Error ? error.message : String(error) });
  process.exitCode = 1;
}
