import { type ChainableCommander } from 'ioredis';
import { decodeRecord } from '../record-codec.js';
import { type Filters } from './filter-script.js';
import { type Page, type PageRequest, pageArguments, pageOf, pageScript } from './page-script.js';
import { type FilteredTally, tallyArguments, tallyOf, tallyScript } from './tally-script.js';
import { pairs, text, texts } from '../replies.js';

/** The questions to one model that go to Redis together. Ask all of them before the first `await`. */
export class ModelQuery {
  private readonly settlers: ((replies: readonly [Error | null, unknown][]) => void)[] = [];

  constructor(
    private readonly prefix: string,
    private readonly transaction: ChainableCommander,
  ) {}

  /** A whole hash of a few fields. */
  hash(key: string): Promise<ReadonlyMap<string, string>> {
    return this.ask((redis) => redis.hgetall(this.prefix + key), pairs);
  }

  /** Some fields of a hash; null for each that is not there. */
  fields(key: string, fields: readonly string[]): Promise<readonly (string | null)[]> {
    return fields.length === 0
      ? Promise.resolve([])
      : this.ask((redis) => redis.hmget(this.prefix + key, ...fields), texts);
  }

  /** One field of a hash. */
  field(key: string, field: string): Promise<string | null> {
    return this.ask((redis) => redis.hget(this.prefix + key, field), text);
  }

  /** What the projection keeps of a record. */
  async record<Record>(id: string): Promise<Record | null> {
    const found = await this.field('records', id);
    return found === null ? null : decodeRecord<Record>(found);
  }

  /** What the projection keeps of several records. */
  records<Record>(ids: readonly string[]): Promise<readonly (Record | null)[]> {
    return this.decoded<Record>('records', ids);
  }

  /** Some fields of a hash whose values are JSON; null for each that is not there. */
  async decoded<Value>(key: string, fields: readonly string[]): Promise<readonly (Value | null)[]> {
    const found = await this.fields(key, fields);
    return found.map((one) => (one === null ? null : decodeRecord<Value>(one)));
  }

  /** Entries of a list between two indexes, both inclusive; negative ones count from its end. */
  async entries<Entry>(key: string, from: number, to: number): Promise<readonly Entry[]> {
    const found = await this.ask((redis) => redis.lrange(this.prefix + key, from, to), texts);
    return found.flatMap((one) => (one === null ? [] : [decodeRecord<Entry>(one)]));
  }

  /** How many entries a list has. */
  length(key: string): Promise<number> {
    return this.ask((redis) => redis.llen(this.prefix + key), Number);
  }

  /** How many ids are in all of the sorted sets; its cost grows with the smallest. */
  common(keys: readonly string[]): Promise<number> {
    return this.ask((redis) => redis.zintercard(keys.length, ...keys.map((key) => this.prefix + key)), Number);
  }

  /** All members of a sorted set of a few, in its order. */
  async members(key: string): Promise<readonly string[]> {
    const found = await this.ask((redis) => redis.zrange(this.prefix + key, 0, '-1'), texts);
    return found.flatMap((one) => (one === null ? [] : [one]));
  }

  /** A page of ids in an order, filtered; its cost grows with the narrowest filter. */
  page(request: PageRequest): Promise<Page> {
    const { keys, args } = pageArguments(this.prefix, request);
    return this.ask(
      (redis) => redis.eval(pageScript, keys.length, ...keys, ...args),
      (reply) => pageOf(reply, request),
    );
  }

  /** How many ids the filters (at least one) leave, and the sum of their scores; its cost grows with the narrowest one. */
  tally(sumKey: string, filters: Filters, only?: readonly string[]): Promise<FilteredTally> {
    const { keys, args } = tallyArguments(this.prefix, sumKey, filters, only);
    return this.ask((redis) => redis.eval(tallyScript, keys.length, ...keys, ...args), tallyOf);
  }

  /** How many members a sorted set has. */
  size(key: string): Promise<number> {
    return this.ask((redis) => redis.zcard(this.prefix + key), Number);
  }

  /** Hands out the replies of the transaction, in the order of the questions. */
  settle(replies: readonly [Error | null, unknown][]): void {
    for (const settle of this.settlers) settle(replies);
  }

  private ask<T>(queue: (redis: ChainableCommander) => unknown, decode: (reply: unknown) => T): Promise<T> {
    const index = this.transaction.length - 1; // the transaction counts its MULTI
    queue(this.transaction);
    return new Promise((resolve, reject) => {
      this.settlers.push((replies) => {
        const [error, reply] = replies[index] ?? [new Error('no reply'), null];
        if (error) reject(error);
        else resolve(decode(reply));
      });
    });
  }
}
