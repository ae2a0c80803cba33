import { type Redis } from 'ioredis';
import { openRedis } from '../connection.js';
import { buildPrefix, progressKey, requestsKey } from '../keys.js';
import { stateField } from '../model-state.js';
import { type ProjectorRequest, type RebuildProgress } from '../projector-requests.js';
import { decodeRecord, encodeRecord } from '../record-codec.js';
import { abandonedBuilds, ModelCatalogue } from './model-catalogue.js';
import { ModelWriter, type WriterOptions } from './model-writer.js';
import { type WriteTerms } from './organization-batch.js';
import { Partition } from './partition.js';

/** Everything that a projector writes, under its epoch: an older one is refused by each script. */
export class ModelStore {
  readonly partition: Partition;
  readonly catalogue: ModelCatalogue;

  private constructor(
    private readonly redis: Redis,
    private readonly terms: WriteTerms,
  ) {
    this.partition = new Partition(redis, terms.epoch);
    this.catalogue = new ModelCatalogue(redis, terms);
  }

  /**
   * Connects. `url` is a `redis://` address; `epoch` the revision of the lease that was taken; `changesKept` how many
   * writes of an organization can be resumed from, about @defaultValue 10000
   */
  static async connect(url: string, epoch: bigint, changesKept = 10_000): Promise<ModelStore> {
    return new ModelStore(await openRedis(url), { epoch, changesKept });
  }

  /** Writes batches to the builds of organizations. */
  writer(options: WriterOptions): ModelWriter {
    return new ModelWriter(this.redis, this.terms, options);
  }

  /** The oldest request that an operator made and nobody took. */
  async takeRequest(): Promise<ProjectorRequest | null> {
    const request = await this.redis.lpop(requestsKey);
    return request === null ? null : decodeRecord<ProjectorRequest>(request);
  }

  /** Tells operators how far a rebuild is. */
  async report(requested: string, progress: RebuildProgress): Promise<void> {
    await this.redis.hset(progressKey, requested, encodeRecord(progress));
  }

  /** Removes the keys of builds that nobody asks and nobody can go back to. Walks the whole key space, in small steps. */
  async sweep(): Promise<void> {
    const { organizationIds } = await this.partition.load();
    const abandoned = (await this.catalogue.stored(organizationIds)).map((stored) => ({
      organizationId: stored.organizationId,
      builds: abandonedBuilds(stored),
    }));
    const prefixes = abandoned.flatMap(({ organizationId, builds }) =>
      builds.map(({ name, build }) => buildPrefix(organizationId, name, build)),
    );
    if (prefixes.length === 0) return;
    await this.unlink(new Set(prefixes));
    for (const { organizationId, builds } of abandoned) {
      const remove = builds.map(({ name, build }) => stateField(name, build));
      if (remove.length > 0) await this.catalogue.amend(organizationId, { set: [], remove });
    }
  }

  /** Ends the connection. */
  async close(): Promise<void> {
    await this.redis.quit().catch(() => this.redis.disconnect());
  }

  private async unlink(prefixes: ReadonlySet<string>): Promise<void> {
    let cursor = '0';
    do {
      const [next, keys] = await this.redis.scan(cursor, 'MATCH', 'ds:*', 'COUNT', 1000);
      const left = keys.filter((key) => prefixes.has(prefixOf(key)));
      if (left.length > 0) await this.redis.unlink(...left);
      cursor = next;
    } while (cursor !== '0');
  }
}

/** `ds:{organization}:<projection>:<build>:` of a key. */
const prefixOf = (key: string): string => `${key.split(':', 4).join(':')}:`;
