import { hostname } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { readServiceConfiguration } from '#configuration';
import { allSchemas } from '#domain';
import { EventLog, LmdbKeyStore, takeLease } from '#event-store';
import { allProjections } from '#projections';
import { ModelStore } from '#read-model';
import { serveHealth } from '#telemetry';
import { healthOf } from './health.js';
import { Projector } from './projector.js';

/** Takes the lease, follows the log until a signal, and ends loudly where another projector has taken over. */
async function main(): Promise<void> {
  const configuration = readServiceConfiguration(process.env);
  const { eventStoreUrl, redisUrl, dataFolder, host, projectorPort, logLevel, changesKept } = configuration;
  const logger = pino({ name: 'projector', level: logLevel }, pino.destination(2));
  const ending = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => ending.abort());

  const keys = await LmdbKeyStore.open(join(dataFolder, 'keys'));
  const log = await EventLog.connect({ url: eventStoreUrl, keys, schemas: allSchemas });
  const epoch = await takeLease(log, 'projector', `${hostname()}-${process.pid}`);
  const store = await ModelStore.connect(redisUrl, epoch, changesKept);
  const projector = new Projector(log, store, allProjections, logger);
  const health = projectorPort === null ? null : await serveHealth(healthOf(projector), host, projectorPort);
  logger.info({ epoch: `${epoch}` }, 'leading');
  process.stdout.write(`${JSON.stringify({ ready: true, epoch: `${epoch}` })}\n`);
  try {
    await projector.run(ending.signal);
  } finally {
    health?.close();
    await Promise.all([store.close(), log.close()]);
    await keys.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
