import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readConfiguration } from '#configuration';
import { exitCodes } from '../terminal/exit-codes.js';
import { print, type PrintOptions } from '../terminal/print.js';
import { runTool } from './run-tool.js';

/** Options of every command on the embedded event store. */
export interface StoreOptions extends PrintOptions {
  /** of the log @defaultValue the one of the configuration */
  readonly folder?: string;
}

const folderOf = ({ folder }: StoreOptions): string =>
  resolve(folder ?? readConfiguration(process.env).eventStoreFolder);

const counted = (count: number, of: string): string => `${count.toLocaleString('en')} ${of}${count === 1 ? '' : 's'}`;

/** Compares every record with what was written. Findings end it with their exit code. */
export async function verify(options: StoreOptions): Promise<void> {
  const verdict = await runTool('verify', 'Verifying', folderOf(options));
  const read = `${counted(verdict.events, 'record')} read`;
  if (verdict.findingCount === 0) return print(options, verdict, `${read}: each is as it was written.`);
  process.exitCode = exitCodes.findings;
  const told = verdict.findings.map(({ position, what }) => `  position ${position}: ${what}`).join('\n');
  print(options, verdict, `${read}. ${counted(verdict.findingCount, 'finding')}:\n${told}`);
}

/** Prints what the log holds. */
export async function stats(options: StoreOptions): Promise<void> {
  const found = await runTool('stats', 'Counting', folderOf(options));
  const rows = found.categories.map(
    ({ category, streams, events }) =>
      `  ${category || '(other)'}: ${counted(events, 'event')} in ${counted(streams, 'stream')}`,
  );
  const whole = `${counted(found.events, 'event')} in ${counted(found.streams, 'stream')}, ${counted(found.logBytes, 'byte')}`;
  const times = found.firstEventAt === null ? '' : `, from ${found.firstEventAt} to ${found.lastEventAt}`;
  print(options, found, [`${whole}${times}`, ...rows].join('\n'));
}

/** Copies the log into a new folder. */
export async function backUp(target: string, options: StoreOptions): Promise<void> {
  const contents = await runTool('backup', 'Backing up', folderOf(options), resolve(target));
  print(options, contents, `${counted(contents.events, 'event')} backed up to ${target}. SHA-256 ${contents.sha256}`);
}

/** Puts a backup in the place of a log. What was projected from the log before is of no use then. */
export async function restore(backup: string, options: StoreOptions): Promise<void> {
  const folder = folderOf(options);
  const contents = await runTool('restore', 'Restoring', resolve(backup), folder);
  const next = options.folder === undefined ? await forgetReadModels() : '';
  print(
    options,
    contents,
    `${counted(contents.events, 'event')} restored to ${folder}. SHA-256 ${contents.sha256}${next}`,
  );
}

/** Removes for ever what no reader of a stream can see any more. */
export async function scavenge(options: StoreOptions): Promise<void> {
  const removed = await runTool('scavenge', 'Scavenging', folderOf(options));
  const { events, bytesBefore, bytesAfter } = removed;
  const size = `The file had ${counted(bytesBefore, 'byte')} and has ${counted(bytesAfter, 'byte')}.`;
  print(options, removed, `${counted(events, 'event')} lost their content for ever. ${size}`);
}

async function forgetReadModels(): Promise<string> {
  const { dataFolder, redisUrl } = readConfiguration(process.env);
  if (redisUrl !== null) return '\nEmpty your Redis before the next start: what it holds is of the log before.';
  await rm(join(dataFolder, 'redis'), { recursive: true, force: true });
  return '\nThe read models are built anew at the next start.';
}
