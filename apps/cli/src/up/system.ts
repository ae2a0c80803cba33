import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readCredentials } from '#auth';
import { type Configuration, type ServiceConfiguration } from '#configuration';
import { DataFolder } from './data-folder.js';
import { type ProcessDefinition } from './part-process.js';
import { part } from './parts.js';
import { nextFreePort, requiredPort } from './ports.js';
import { type PrivateRedis, privateRedis } from './private-redis.js';
import { SupervisedProcess } from './supervised-process.js';

const loopback = '127.0.0.1';

/** The event store's customary port. */
const customaryPort = 2113;

/** Everything that `up` runs, in the order in which it is started. */
export class System {
  private readonly running: SupervisedProcess[] = [];

  private constructor(
    readonly configuration: ServiceConfiguration,
    private readonly folder: DataFolder,
    private readonly redis: PrivateRedis | null,
    private readonly say: (text: string) => void,
  ) {}

  /** Takes the data folder and the ports. @throws CommandFailed where one is taken */
  static async prepare(configuration: Configuration, say: (text: string) => void): Promise<System> {
    await DataFolder.free(configuration.dataFolder, say);
    const port = await requiredPort(configuration.host, configuration.port, 'PORT');
    const eventStorePort = configuration.eventStoreUrl === null ? await storePort(configuration) : null;
    const eventStoreUrl = configuration.eventStoreUrl ?? `esdb://${loopback}:${eventStorePort}?tls=false`;
    const redis = configuration.redisUrl === null ? await privateRedis(join(configuration.dataFolder, 'redis')) : null;
    const redisUrl = configuration.redisUrl ?? redis?.url ?? '';
    const complete = { ...configuration, port, eventStorePort, eventStoreUrl, redisUrl };
    const folder = await DataFolder.own(configuration.dataFolder, { url: urlOf(complete), eventStoreUrl, redisUrl });
    return new System(complete, folder, redis, say);
  }

  /** The API's, as seen from this machine. */
  get url(): string {
    return urlOf(this.configuration);
  }

  /** Starts every part; resolves when all take work. */
  async start(): Promise<void> {
    const store = part('event store', 'event-store', this.configuration);
    const embedded = this.configuration.eventStorePort !== null;
    await this.startAll([...(embedded ? [store] : []), ...(this.redis ? [this.redis.definition] : [])]);
    await this.startAll([part('projector', 'projector', this.configuration)]);
    await this.startAll([part('reactor', 'reactor', this.configuration), part('API', 'api', this.configuration)]);
  }

  /** Starts the reference agent, with the agent's token of the first organization. */
  async startAgent(): Promise<void> {
    const { dataFolder } = this.configuration;
    const credentials = await readCredentials(join(dataFolder, 'credentials.json'));
    if (!credentials) return;
    const agent = part('agent', 'agent', this.configuration);
    const env = { ...agent.env, AGENT_API_URL: this.url, AGENT_TOKEN: credentials.tokens.agent };
    await this.startAll([{ ...agent, env }]);
  }

  /** Stops every part, the last one first. */
  async stop(): Promise<void> {
    for (const running of this.running.toReversed()) await running.stop();
    if (this.redis) await rm(this.redis.socketFolder, { recursive: true, force: true });
    await this.folder.release();
  }

  private async startAll(definitions: readonly ProcessDefinition[]): Promise<void> {
    const logs = join(this.configuration.dataFolder, 'logs');
    const listener = { say: this.say, started: (name: string, pid: number) => this.folder.note(name, pid) };
    const processes = definitions.map((definition) => new SupervisedProcess(definition, logs, listener));
    this.running.push(...processes);
    await Promise.all(processes.map((starting) => starting.start()));
  }
}

const storePort = ({ eventStorePort }: Configuration): Promise<number> =>
  eventStorePort === null
    ? nextFreePort(loopback, customaryPort)
    : requiredPort(loopback, eventStorePort, 'DEALSTREAM_EVENTSTORE_PORT');

const urlOf = ({ host, port }: Configuration): string =>
  `http://${host === '0.0.0.0' || host === '::' ? loopback : host}:${port}`;
