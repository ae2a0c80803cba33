import { hostname } from 'node:os';
import { join } from 'node:path';
import { type ServiceConfiguration, readServiceConfiguration } from '#configuration';
import { allSchemas } from '#domain';
import { CommandExecutor, EventLog, ExternalIds, LmdbKeyStore, LogCheckpoint, takeLease } from '#event-store';
import { DealCountsReader, DealIdsReader, TimersReader } from '#projections';
import { ReadModels } from '#read-model';
import { createLogger, serveHealth } from '#telemetry';
import { CatalogueWorlds, ConversationWorlds, Merges, OpportunityWorlds, OrganizationNeighbours } from '#world';
import { Commands } from './commands.js';
import { healthOf } from './health.js';
import { Patience } from './patience.js';
import { LocalProvider } from './messages/local-provider.js';
import { MessageDelivery } from './messages/message-delivery.js';
import { allProcesses } from './processes/all-processes.js';
import { type ProcessManager } from './process-manager.js';
import { Reactor, reactorName } from './reactor.js';
import { Timers } from './timers.js';

/** Takes the lease, reacts to the log until a signal, and ends loudly where another reactor has taken over. */
async function main(): Promise<void> {
  const configuration = readServiceConfiguration(process.env);
  const ending = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => ending.abort());

  const keys = await LmdbKeyStore.open(join(configuration.dataFolder, 'keys'));
  const log = await EventLog.connect({ url: configuration.eventStoreUrl, keys, schemas: allSchemas });
  const models = await ReadModels.connect(configuration.redisUrl);
  const neighbours = await OrganizationNeighbours.follow(log);
  try {
    await work({ log, models, neighbours }, configuration, ending);
  } finally {
    ending.abort();
    await neighbours.close();
    await Promise.all([models.close(), log.close()]);
    await keys.close();
  }
}

interface Connections {
  readonly log: EventLog;
  readonly models: ReadModels;
  readonly neighbours: OrganizationNeighbours;
}

async function work(
  { log, models, neighbours }: Connections,
  { host, reactorPort, sweepSeconds, logLevel, dataFolder }: ServiceConfiguration,
  ending: AbortController,
): Promise<void> {
  const logger = createLogger('reactor', logLevel);
  const owner = `${hostname()}-${process.pid}`;
  const epoch = await takeLease(log, reactorName, owner);
  const checkpoint = await LogCheckpoint.claim(log, reactorName, owner);
  const patience = new Patience(logger, ending.signal);
  const executor = new CommandExecutor(log);
  const commands = new Commands({
    executor,
    neighbours,
    worlds: new OpportunityWorlds(neighbours),
    catalogueWorlds: new CatalogueWorlds(new DealCountsReader(models)),
    merges: new Merges(executor, neighbours),
    externalIds: new ExternalIds(log),
    dealIds: new DealIdsReader(models),
  });
  const means = { commands, patience, logger };
  const provider = new LocalProvider(join(dataFolder, 'outbox'));
  const messages = new MessageDelivery(executor, neighbours, new ConversationWorlds(neighbours), provider);
  const processes: readonly ProcessManager[] = [...allProcesses, messages];
  const categories = categoriesOf(processes);
  const reactor = new Reactor({ log, checkpoint, epoch, processes, categories, means, logger });
  const every = sweepSeconds * 1000;
  const timers = new Timers({ models, timers: new TimersReader(models), means, logger, every });
  const health =
    reactorPort === null ? null : await serveHealth(healthOf(reactor, timers, patience), host, reactorPort);
  logger.info({ epoch: `${epoch}`, position: `${checkpoint.position}` }, 'reacting');
  process.stdout.write(`${JSON.stringify({ ready: true, epoch: `${epoch}` })}\n`);
  const sweeping = timers.run(ending.signal);
  try {
    await reactor.run(ending.signal);
  } finally {
    ending.abort();
    await sweeping;
    health?.close();
  }
}

/** Of the events that any process reacts to. */
const categoriesOf = (processes: readonly ProcessManager[]): readonly string[] => [
  ...new Set(processes.flatMap(({ reactsTo }) => reactsTo.flatMap((type) => allSchemas[type]?.category ?? []))),
];

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
