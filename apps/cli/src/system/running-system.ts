import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeRunningSystem, type RunningSystem } from './running-system-codec.js';

const fileIn = (dataFolder: string): string => join(dataFolder, 'running.json');

/** The system that runs, or ran and was not stopped cleanly, on the data folder. */
export async function readRunningSystem(dataFolder: string): Promise<RunningSystem | null> {
  const text = await readFile(fileIn(dataFolder), 'utf8').catch(() => null);
  return text === null ? null : decodeRunningSystem(text);
}

/** Replaces the file whole: a reader sees the old or the new one. */
export async function writeRunningSystem(dataFolder: string, system: RunningSystem): Promise<void> {
  const temporary = `${fileIn(dataFolder)}.${process.pid}`;
  await writeFile(temporary, `${JSON.stringify(system, null, 2)}\n`, { mode: 0o600 });
  await rename(temporary, fileIn(dataFolder));
}

/** Nothing runs on the data folder any more. */
export const removeRunningSystem = (dataFolder: string): Promise<void> => rm(fileIn(dataFolder), { force: true });
