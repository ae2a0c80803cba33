import { join } from 'node:path';
import { Command } from 'commander';
import { allSchemas } from '#domain';
import { type ChainProgress, EventLog, LmdbKeyStore, LogUnavailable, verifyChains } from '#event-store';
import { locateSystem, notRunning } from '../system/locate.js';
import { exitCodes } from '../terminal/exit-codes.js';
import { print, type PrintOptions } from '../terminal/print.js';
import { progressOf } from '../terminal/progress.js';

interface VerifyOptions extends PrintOptions {
  readonly stream?: string;
}

/** `dealstream verify`: recomputes the hash chains of the log. */
export const verifyCommand = (): Command =>
  new Command('verify')
    .summary('recompute the hash chains of the log')
    .description(
      'Reads the log and recomputes the hash chain of every stream. Names the first event that was changed, removed or put in, and ends with exit code 4 then. For the operator, on the machine: it reads the log itself, not through the API.',
    )
    .option('--stream <name>', 'only this stream, e.g. opportunity-<organization>.<id>')
    .option('--json', 'one JSON document')
    .addHelpText('after', '\nExamples:\n  dealstream verify\n  dealstream verify --json')
    .action(verify);

async function verify(options: VerifyOptions): Promise<void> {
  const { eventStoreUrl, dataFolder } = await locateSystem();
  const keys = await LmdbKeyStore.open(join(dataFolder, 'keys'));
  const log = await EventLog.connect({ url: eventStoreUrl, keys, schemas: allSchemas }).catch((error: unknown) => {
    throw error instanceof LogUnavailable ? notRunning(dataFolder, error) : error;
  });
  try {
    report(options, await verdictOf(log, options));
  } finally {
    await log.close();
    await keys.close();
  }
}

async function verdictOf(log: EventLog, { stream }: VerifyOptions): Promise<ChainProgress> {
  const bar = progressOf('Verifying', 'log positions', Number(await log.headPosition()));
  let verdict: ChainProgress = { verified: 0, position: -1n, broken: null };
  for await (const progress of verifyChains(log, stream === undefined ? {} : { stream })) {
    verdict = progress;
    bar.update(Number(progress.position));
  }
  bar.stop();
  return verdict;
}

function report(options: VerifyOptions, { verified, position, broken }: ChainProgress): void {
  const checked = `${verified.toLocaleString('en')} events verified`;
  if (!broken) return print(options, { verified, position, broken }, `${checked}: every chain holds.`);
  process.exitCode = exitCodes.findings;
  const where = `revision ${broken.revision} of ${broken.stream} (log position ${broken.position})`;
  const what = `its ${broken.differs} is ${broken.found}, not ${broken.expected}`;
  print(options, { verified, position, broken }, `${checked}. The chain is broken at ${where}: ${what}.`);
}
