import { type Redis } from 'ioredis';
import { openRedis } from './connection.js';
import { ReadModelsUnavailable } from './errors.js';
import { progressKey, requestsKey } from './keys.js';
import { decodeRecord, encodeRecord } from './record-codec.js';
import { pairs } from './replies.js';

/** What an operator asks of the projector. `projection` may be `all`. */
export type ProjectorRequest =
  | { readonly type: 'rebuild'; readonly projection: string }
  | { readonly type: 'revert'; readonly projection: string }
  | { readonly type: 'unpark'; readonly organizationId: string };

/** How far a rebuild is. */
export interface RebuildProgress {
  /** `switched`: readers ask the new build. `reverted`: they ask the one before it again */
  readonly state: 'requested' | 'running' | 'switched' | 'reverted' | 'failed';
  /** log positions, decimal: how far it is, and the head of the log when it began */
  readonly position: string;
  readonly head: string;
  /** events seen so far */
  readonly events: number;
  /** in milliseconds */
  readonly startedAt: number;
  readonly at: number;
  /** why it failed */
  readonly reason?: string;
}

/** Asks the projector, which looks each second, and tells how far it is. Over Redis: list of requests, hash of progress. */
export class ProjectorRequests {
  private constructor(private readonly redis: Redis) {}

  /** Connects. `url` is a `redis://` address. */
  static async connect(url: string): Promise<ProjectorRequests> {
    return new ProjectorRequests(await openRedis(url));
  }

  /** Asks to rebuild a projection, or `all`, beside the live one, and then to switch. @throws ReadModelsUnavailable */
  async requestRebuild(projection: string): Promise<void> {
    const requested = {
      state: 'requested',
      position: '0',
      head: '0',
      events: 0,
      startedAt: Date.now(),
      at: Date.now(),
    };
    await this.run(() => this.redis.hset(progressKey, projection, encodeRecord(requested)));
    await this.ask({ type: 'rebuild', projection });
  }

  /** Asks to go back to the build before the live one. @throws ReadModelsUnavailable */
  revertBuild(projection: string): Promise<void> {
    return this.ask({ type: 'revert', projection });
  }

  /** Asks to take parked streams of an organization up again: its models are filled anew. @throws ReadModelsUnavailable */
  unpark(organizationId: string): Promise<void> {
    return this.ask({ type: 'unpark', organizationId });
  }

  /** How far rebuilds are, by what was asked for: a projection, or `all`. @throws ReadModelsUnavailable */
  async rebuildProgress(): Promise<ReadonlyMap<string, RebuildProgress>> {
    const fields = pairs(await this.run(() => this.redis.hgetall(progressKey)));
    return new Map([...fields].map(([name, text]) => [name, decodeRecord<RebuildProgress>(text)]));
  }

  /** Ends the connection. */
  async close(): Promise<void> {
    await this.redis.quit().catch(() => this.redis.disconnect());
  }

  private async ask(request: ProjectorRequest): Promise<void> {
    await this.run(() => this.redis.rpush(requestsKey, encodeRecord(request)));
  }

  private run<T>(command: () => Promise<T>): Promise<T> {
    return command().catch((cause: unknown) => {
      throw new ReadModelsUnavailable('Redis does not answer', { cause });
    });
  }
}
