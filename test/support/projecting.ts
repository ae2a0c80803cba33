import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { allProjections, SummaryReader } from '#projections';
import { ModelStore, type Projection, ReadModels } from '#read-model';
import { Projector } from '../../apps/projector/src/projector.js';
import { InMemoryLog } from './in-memory-log.js';
import { type Content, liveContents } from './live-contents.js';
import { type RedisProcess, startRedis } from './redis-process.js';
import { SalesOrganization } from './sales-organization.js';

/** A reader who sees everything. */
export const all = { visibility: { all: true } } as const;

/** A projector that runs until it is stopped. */
export interface RunningProjector {
  /** settles with what it ended with, if anything went wrong */
  readonly ended: Promise<unknown>;
  stop(): Promise<void>;
}

/** A log with two organizations, one of them quiet, and projectors that bring it into a Redis of their own. */
export class Projecting {
  readonly log = new InMemoryLog();
  readonly quiet = new SalesOrganization(this.log, 'quiet');
  readonly acme = new SalesOrganization(this.log, 'acme');
  private readonly running = new Set<RunningProjector>();
  private epoch = 0n;

  private constructor(
    private redis: RedisProcess,
    readonly models: ReadModels,
  ) {
    this.create(this.quiet, 'q1');
    this.create(this.acme, 'd1');
    this.create(this.acme, 'd2');
  }

  static async begin(): Promise<Projecting> {
    const redis = await startRedis();
    return new Projecting(redis, await ReadModels.connect(redis.url));
  }

  get redisUrl(): string {
    return this.redis.url;
  }

  /** Runs a command of Redis. */
  command(...words: readonly string[]): Promise<string> {
    return this.redis.command(...words);
  }

  /** Ends Redis with kill -9; it comes back with what it had saved last. */
  async restartRedis(): Promise<void> {
    const { port, folder } = this.redis;
    await this.redis.kill();
    this.redis = await startRedis({ port, folder });
  }

  create(organization: SalesOrganization, opportunityId: string): void {
    const value = { amount: 500, currency: 'USD' };
    organization.run(opportunityId, { type: 'create_opportunity', opportunityId, contactId: 'zoe', value });
  }

  /** Starts a projector under the next epoch. */
  async start(projections: readonly Projection[] = allProjections): Promise<RunningProjector> {
    const store = await ModelStore.connect(this.redis.url, ++this.epoch);
    const ending = new AbortController();
    const projector = new Projector(this.log, store, projections, pino({ level: 'silent' }));
    const ended = projector.run(ending.signal).catch((error: unknown) => error);
    const stop = async () => {
      ending.abort();
      await ended;
      await store.close();
      this.running.delete(one);
    };
    const one = { ended, stop };
    this.running.add(one);
    return one;
  }

  /** Waits until both organizations answer from a position at or past the head of the log. */
  async caughtUp(): Promise<void> {
    const after = await this.log.headPosition();
    for (const id of ['acme', 'quiet']) await until(async () => (await this.openCount(id, after)) >= 0);
  }

  /** How many open deals the organization's default pipeline has. */
  async openCount(organizationId: string, after?: bigint): Promise<number> {
    const query = { ...all, pipelineId: 'Sales', after };
    const { summary } = await new SummaryReader(this.models).ofPipeline(organizationId, query);
    return summary?.open.count ?? -1;
  }

  /** What is in the live models. */
  contents(): Promise<Readonly<Record<string, Content>>> {
    return liveContents(this.redis);
  }

  /** What the same events make of an empty Redis. */
  async cleanContents(): Promise<Readonly<Record<string, Content>>> {
    for (const projector of this.running) await projector.stop();
    await this.command('FLUSHALL');
    await this.start();
    await this.caughtUp();
    return this.contents();
  }

  async end(): Promise<void> {
    for (const projector of this.running) await projector.stop();
    await this.models.close();
    await this.redis.stop();
  }
}

/** Waits until it holds; what throws does not hold yet. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds().catch(() => false))) await pause(10);
}
