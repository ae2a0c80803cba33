import { type Redis } from 'ioredis';
import { organizationsKey, partitionKey } from '../keys.js';
import { Fenced, ModelsLost } from './write-errors.js';
import { partitionScript } from './write-script.js';

/** How far the partition is. */
export interface PartitionStatus {
  /** everything at or before it is in every model, save those being filled; null: nothing yet */
  readonly position: bigint | null;
  /** the log's head, as far as it is known */
  readonly head: bigint;
  /** when everything up to `position` was the head, in milliseconds */
  readonly at: number;
}

/**
 * The partition's checkpoint, with a generation mark that changes with every write: where Redis shows another one, it
 * has lost something (flushed, or restarted from an old snapshot), in organizations without new events too.
 */
export class Partition {
  private generation: string | null = null;
  private writes = 0;
  private readonly met = new Set<string>();

  constructor(
    private readonly redis: Redis,
    private readonly epoch: bigint,
  ) {}

  /** What is stored, and every organization that was met. */
  async load(): Promise<PartitionStatus & { readonly organizationIds: readonly string[] }> {
    const [fields, organizationIds] = await Promise.all([
      this.redis.hmget(partitionKey, 'position', 'head', 'at'),
      this.redis.smembers(organizationsKey),
    ]);
    const [position, head, at] = fields;
    return {
      position: position ? BigInt(position) : null,
      head: BigInt(head ?? -1),
      at: Number(at ?? 0),
      organizationIds: [...new Set([...organizationIds, ...this.met])],
    };
  }

  /** Notes an organization; written with the next checkpoint. */
  meet(organizationId: string): void {
    this.met.add(organizationId);
  }

  /** Begins anew from a status, whatever generation is stored. @throws Fenced */
  claim(status: PartitionStatus): Promise<void> {
    this.generation = null;
    return this.advance(status);
  }

  /** Moves on, all organizations having been written. @throws Fenced, ModelsLost */
  async advance({ position, head, at }: PartitionStatus): Promise<void> {
    const next = `${this.epoch}.${++this.writes}`;
    const met = [...this.met];
    const outcome = await this.redis.call('EVAL', [
      partitionScript,
      2,
      partitionKey,
      organizationsKey,
      `${this.epoch}`,
      this.generation ?? '*',
      next,
      position === null ? '' : `${position}`,
      `${head}`,
      at,
      ...met,
    ]);
    if (outcome === 'fenced') throw new Fenced(this.epoch);
    if (outcome === 'lost') throw new ModelsLost('the generation mark is not the one that was written');
    this.generation = next;
    for (const id of met) this.met.delete(id);
  }
}
