import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ApiClient, createApiClient } from '#api-client';
import { addOrganization, type OrganizationCredentials, type PrincipalRole } from '#auth';
import { allSchemas } from '#domain';
import { EventLog, LmdbKeyStore, type RecordedEvent } from '#event-store';
import { allEnded } from './end-process.js';
import { type EventStoreProcess, startEventStore } from './event-store-process.js';
import { type HttpAnswer, type HttpCall, httpCall } from './http-answer.js';
import { type RedisProcess, startRedis } from './redis-process.js';
import { type ServiceProcess, startService } from './service-process.js';

/** How big the system is. */
export interface SystemOptions {
  /** API processes @defaultValue 1 */
  readonly apis?: number;
  /** whether a reactor runs @defaultValue true */
  readonly reactor?: boolean;
  /** for every process */
  readonly env?: Readonly<Record<string, string>>;
}

/** The built system on free ports with a folder of its own and one organization, for tests. */
export async function startSystem(options: SystemOptions = {}): Promise<System> {
  const folder = await mkdtemp(join(tmpdir(), 'dealstream-system-'));
  const starting = [startEventStore({ dataFolder: join(folder, 'event-store') }), startRedis()] as const;
  await allEnded(starting).catch(async (error: unknown) => {
    for (const one of starting) await one.then((process) => process.stop()).catch(() => undefined);
    throw error;
  });
  const system = new System(folder, await starting[0], await starting[1], options);
  try {
    const apis = Array.from({ length: options.apis ?? 1 }, (_, n) => system.startApi(n));
    const reactor = options.reactor === false ? [] : [system.startReactor()];
    await allEnded([system.startProjector(), ...apis, ...reactor]); // those that did start are known, and can be stopped
    system.credentials = await system.addOrganization('Acme');
    return system;
  } catch (error) {
    await system.stop();
    throw error;
  }
}

/** A running system. Each of its processes can be killed and started again at the same address. */
export class System {
  /** of the first organization */
  credentials: OrganizationCredentials;
  private readonly apis: ServiceProcess[] = [];
  private readonly organizations = new Map<string, OrganizationCredentials>();
  private projectorProcess: ServiceProcess | null = null;
  private reactorProcess: ServiceProcess | null = null;
  private readonly closers: (() => Promise<void>)[] = [];

  constructor(
    readonly folder: string,
    public store: EventStoreProcess,
    public redis: RedisProcess,
    private readonly options: SystemOptions,
  ) {}

  /** The first API. */
  get url(): string {
    return this.urlOf(0);
  }

  get projector(): ServiceProcess {
    if (!this.projectorProcess) throw new Error('the projector does not run');
    return this.projectorProcess;
  }

  get reactor(): ServiceProcess {
    if (!this.reactorProcess) throw new Error('the reactor does not run');
    return this.reactorProcess;
  }

  /** The nth API process. */
  api(n = 0): ServiceProcess {
    const api = this.apis[n];
    if (!api) throw new Error(`there is no API ${n}`);
    return api;
  }

  urlOf(n: number): string {
    return this.api(n).url;
  }

  /** Starts the nth API, at its earlier address if it had one. */
  async startApi(n = 0): Promise<void> {
    const before = this.apis[n]?.url;
    const port = before === undefined ? '0' : new URL(before).port;
    this.apis[n] = await startService('api', { ...this.environment(), PORT: port });
  }

  async startProjector(): Promise<void> {
    this.projectorProcess = await startService('projector', this.environment());
  }

  async startReactor(): Promise<void> {
    this.reactorProcess = await startService('reactor', this.environment());
  }

  /** Starts the event store again with what it had. */
  async startStore(): Promise<void> {
    this.store = await startEventStore({ dataFolder: this.store.dataFolder, port: this.store.port });
  }

  /** Starts Redis again, empty. */
  async startRedis(): Promise<void> {
    this.redis = await startRedis({ port: this.redis.port });
  }

  /** Makes an organization: its tokens, then its founding through the API. */
  async addOrganization(
    name: string,
    settings: Readonly<Record<string, string>> = {},
  ): Promise<OrganizationCredentials> {
    const credentials = await addOrganization(join(this.folder, 'credentials.json'), name);
    this.organizations.set(credentials.organizationId, credentials);
    const { admin } = credentials.tokens;
    const answer = await httpCall({ url: this.url, token: admin }, 'POST', '/v1/organization', {
      body: { name, ...settings },
    });
    if (answer.status !== 201) throw new Error(`no organization: ${JSON.stringify(answer.body)} ${this.api().log()}`);
    return credentials;
  }

  tokenOf(role: PrincipalRole, organizationId = this.credentials.organizationId): string {
    const organization = this.organizations.get(organizationId);
    if (!organization) throw new Error(`there is no organization ${organizationId}`);
    return organization.tokens[role];
  }

  /** A typed client of the first API. */
  client(role: PrincipalRole, organizationId?: string): ApiClient {
    return createApiClient({ baseUrl: this.url, token: this.tokenOf(role, organizationId) });
  }

  /** One raw request to the first API, with the first organization's token of the role; null: with none. */
  call(role: PrincipalRole | null, method: string, path: string, call?: HttpCall): Promise<HttpAnswer> {
    return httpCall({ url: this.url, token: role && this.tokenOf(role) }, method, path, call);
  }

  /** Every event in the log, in its order. */
  async events(): Promise<readonly RecordedEvent[]> {
    const log = await this.log();
    const [ending, events] = [new AbortController(), new Array<RecordedEvent>()];
    for await (const batch of log.subscribe({ after: null, signal: ending.signal })) {
      events.push(...batch.events);
      if (batch.live) ending.abort();
    }
    return events;
  }

  /** The log, read beside the system. */
  async log(): Promise<EventLog> {
    const keys = await LmdbKeyStore.open(join(this.folder, 'keys'));
    const log = await EventLog.connect({ url: this.store.url, keys, schemas: allSchemas });
    this.closers.push(async () => {
      await log.close();
      await keys.close();
    });
    this.log = () => Promise.resolve(log);
    return log;
  }

  /** Ends every process, whatever went wrong with another one, and removes the folder. */
  async stop(): Promise<void> {
    const services = [...this.apis, this.projectorProcess, this.reactorProcess].flatMap((one) => one ?? []);
    await allEnded(services.map((one) => one.stop()))
      .finally(() => allEnded([this.store.stop(), this.redis.stop(), ...this.closers.map((close) => close())]))
      .finally(() => rm(this.folder, { recursive: true, force: true }));
  }

  private environment(): Record<string, string> {
    return {
      EVENTSTORE_URL: this.store.url,
      REDIS_URL: this.redis.url,
      DEALSTREAM_DATA: this.folder,
      ...this.options.env,
    };
  }
}
