import { hostname } from 'node:os';
import { join } from 'node:path';
import { RecordStates } from '#cloud-events';
import { type ServiceConfiguration, readServiceConfiguration } from '#configuration';
import { allSchemas } from '#domain';
import { EventLog, LmdbKeyStore, LogCheckpoint, takeLease } from '#event-store';
import { ImportFiles } from '#import-rows';
import { AccountReader, AgentJobReader, ContactReader, ElapsedReader, TimersReader } from '#projections';
import { ReadModels } from '#read-model';
import { createLogger, serveHealth } from '#telemetry';
import { AllowedHosts, Endpoints, Teller } from '#webhooks';
import { OrganizationNeighbours } from '#world';
import { jobExpiry } from './agent-jobs/job-expiry.js';
import { Elapsed } from './automation/elapsed.js';
import { commandPartsOver, type Connections } from './command-parts.js';
import { Commands } from './commands.js';
import { type Means } from './effects.js';
import { healthOf } from './health.js';
import { Patience } from './patience.js';
import { LocalProvider } from './messages/local-provider.js';
import { allProcesses } from './processes/all-processes.js';
import { categoriesOf } from './process-manager.js';
import { Reactor, reactorName } from './reactor.js';
import { Timers } from './timers.js';
import { Senders } from './webhooks/senders.js';

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

async function work(
  connections: Connections,
  configuration: ServiceConfiguration,
  ending: AbortController,
): Promise<void> {
  const { log, models } = connections;
  const { host, reactorPort, sweepSeconds, logLevel, dataFolder } = configuration;
  const logger = createLogger('reactor', logLevel);
  const owner = `${hostname()}-${process.pid}`;
  const epoch = await takeLease(log, reactorName, owner);
  const checkpoint = await LogCheckpoint.claim(log, reactorName, owner);
  const patience = new Patience(logger, ending.signal);
  const writing = commandPartsOver(connections);
  const means = { commands: new Commands(writing), patience, logger };
  const imports = { ...writing, log, ...partiesOf(models), files: new ImportFiles(dataFolder) };
  const processes = allProcesses({ messages: new LocalProvider(join(dataFolder, 'outbox')), imports, log });
  const categories = categoriesOf(processes);
  const reactor = new Reactor({ log, checkpoint, epoch, processes, categories, means, logger });
  const { commands } = means;
  const timers = new Timers({
    models,
    timers: new TimersReader(models),
    sweeps: [
      jobExpiry(new AgentJobReader(models), commands),
      new Elapsed({ reader: new ElapsedReader(models), log, commands }),
    ],
    commands,
    logger,
    every: sweepSeconds * 1000,
  });
  const senders = sendersOver(log, configuration, means, owner);
  const health =
    reactorPort && (await serveHealth(healthOf({ reactor, timers, patience, senders }), host, reactorPort));
  logger.info({ epoch: `${epoch}`, position: `${checkpoint.position}` }, 'reacting');
  process.stdout.write(`${JSON.stringify({ ready: true, epoch: `${epoch}` })}\n`);
  const sweeping = timers.run(ending.signal);
  const telling = senders.run(ending.signal).finally(() => ending.abort());
  try {
    await reactor.run(ending.signal);
  } finally {
    ending.abort();
    const [told] = await Promise.allSettled([telling, sweeping]);
    if (told.status === 'rejected') logger.error({ err: told.reason }, 'webhooks cannot be told');
    if (health) health.close();
  }
}

const partiesOf = (models: ReadModels) => ({
  contacts: new ContactReader(models),
  accounts: new AccountReader(models),
});

function sendersOver(log: EventLog, { webhooks }: ServiceConfiguration, means: Means, owner: string): Senders {
  const { hosts, timeout, retries: schedule } = webhooks;
  const states = new RecordStates(log);
  const endpoints = new Endpoints({ allowed: new AllowedHosts(hosts), timeout });
  const teller = new Teller({ states, keys: log.keys, endpoints });
  return new Senders({ log, states, teller, means, schedule, owner });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
