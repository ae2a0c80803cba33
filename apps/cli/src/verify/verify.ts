import { join } from 'node:path';
import { allSchemas } from '#domain';
import { type ChainProgress, EventLog, LmdbKeyStore, LogUnavailable, verifyChains } from '#event-store';
import { locateSystem, notRunning } from '../system/locate.js';
import { exitCodes } from '../terminal/exit-codes.js';
import { print, type PrintOptions } from '../terminal/print.js';
import { progressOf } from '../terminal/progress.js';

interface VerifyOptions extends PrintOptions {
  readonly stream?: string;
}

/** Recomputes the chains and prints the verdict. @throws CommandFailed where the log does not answer */
export async function verify(options: VerifyOptions): Promise<void> {
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
