import { type Redis } from 'ioredis';
import { openRedis, openSubscriber } from '../connection.js';
import { InvalidCursor, ModelUnavailable, NotReached, NotReadable, ReadModelsUnavailable } from '../errors.js';
import { type Freshness, type ReadOptions } from './freshness.js';
import { buildPrefix, type Model, modelsKey, organizationsKey, parkedKey, partitionKey } from '../keys.js';
import { ChangeStream } from './change-stream.js';
import { ModelQuery } from './model-query.js';
import { liveField, type ModelState, parseBuild, parseState, stateField } from '../model-state.js';
import { Notices } from './notices.js';
import { text, texts } from '../replies.js';

/** An answer and how fresh it is. */
export interface Answer<T> {
  readonly found: T;
  readonly freshness: Freshness;
}

/** One try at an answer: the builds it asked are live, or not. */
interface Attempt<T> {
  readonly asked: readonly string[];
  readonly live: readonly (string | null)[];
  readonly states: readonly ModelState[];
  readonly freshness: Freshness;
  readonly found: () => Promise<T>;
}

/** How long a query waits for the position it asked for, in milliseconds. */
const patience = 2000;

/** How long a waiting query relies on notices before it looks itself, in milliseconds. */
const lookAgain = 50;

/** The read models of all organizations: what readers are made of. */
export class ReadModels {
  /** organization and model → the build that was live when last seen; verified by each read */
  private readonly builds = new Map<string, string>();
  /** what changed, for those who follow */
  readonly changes: ChangeStream;

  private constructor(
    private readonly redis: Redis,
    private readonly notices: Notices,
  ) {
    this.changes = new ChangeStream(redis, notices);
  }

  /** Connects, or goes on trying in the background. `url` is a `redis://` address. */
  static async connect(url: string): Promise<ReadModels> {
    const [redis, subscriber] = await Promise.all([openRedis(url), openSubscriber(url)]);
    return new ReadModels(redis, new Notices(subscriber));
  }

  /** Ends the connections. */
  async close(): Promise<void> {
    this.notices.close();
    await this.redis.quit().catch(() => this.redis.disconnect());
  }

  /** Whether Redis answers. */
  async isReachable(): Promise<boolean> {
    return this.redis.ping().then(
      () => true,
      () => false,
    );
  }

  /** Every organization that has read models. @throws ReadModelsUnavailable */
  async organizations(): Promise<readonly string[]> {
    return this.redis.smembers(organizationsKey).catch(unavailable);
  }

  /** How long ago, in milliseconds, all that the models have was the head of the log; null: nothing was ever projected. */
  async ageMs(): Promise<number | null> {
    const at = await this.redis.hget(partitionKey, 'at').catch(() => null);
    return at === null ? null : Math.max(0, Date.now() - Number(at));
  }

  /**
   * Asks models of an organization in one round trip and at one moment: what they answer fits together.
   * `ask` puts all its questions before its first `await`; it may be called again where a build was switched meanwhile.
   *
   * @throws ModelUnavailable, NotReached, ReadModelsUnavailable
   */
  async read<T>(
    organizationId: string,
    models: readonly Model[],
    { after }: ReadOptions,
    ask: (...queries: ModelQuery[]) => Promise<T>,
  ): Promise<Answer<T>> {
    const deadline = Date.now() + patience;
    for (;;) {
      const attempt = await this.attempt(organizationId, models, ask).catch(unavailable);
      if (!this.askedLive(organizationId, models, attempt)) continue;
      this.requireReady(models, attempt.states);
      const { position } = attempt.freshness;
      if (after === undefined || position >= after)
        return { found: await attempt.found(), freshness: attempt.freshness };
      if (Date.now() >= deadline) throw new NotReached(`the model is at ${position}, not yet at ${after}`);
      await this.notices.next(organizationId, lookAgain);
    }
  }

  /** Puts the questions to the builds that were live when last seen, and asks which are. */
  private async attempt<T>(
    organizationId: string,
    models: readonly Model[],
    ask: (...queries: ModelQuery[]) => Promise<T>,
  ): Promise<Attempt<T>> {
    const builds = models.map(({ name }) => this.builds.get(`${organizationId} ${name}`) ?? '');
    const transaction = this.redis.multi();
    transaction.hmget(modelsKey(organizationId), ...models.map(({ name }) => liveField(name)));
    transaction.hmget(modelsKey(organizationId), ...models.map(({ name }, i) => stateField(name, builds[i] ?? '')));
    transaction.hlen(parkedKey(organizationId));
    const queries = models.map(
      ({ name }, i) => new ModelQuery(buildPrefix(organizationId, name, builds[i] ?? ''), transaction),
    );
    const answer = ask(...queries);
    answer.catch(() => undefined); // it is awaited only where it counts
    const [partition, replies] = await Promise.all([
      this.redis.hmget(partitionKey, 'position', 'at'),
      transaction.exec(),
    ]);
    for (const query of queries) query.settle(replies ?? []);
    const [live, states, parked] = replies?.map(([error, reply]) => fail(error) ?? reply) ?? [];
    const statesNow = texts(states).map((state) => parseState(state ?? ''));
    return {
      asked: builds,
      live: texts(live),
      states: statesNow,
      freshness: freshnessOf(partition, statesNow, Number(parked ?? 0)),
      found: () => answer,
    };
  }

  /** Whether the builds that were asked are live; else remembers those that are. */
  private askedLive(
    organizationId: string,
    models: readonly Model[],
    { asked, live }: Pick<Attempt<unknown>, 'asked' | 'live'>,
  ): boolean {
    const matches = models.map(({ name, version }, index) => {
      const build = live[index] ?? null;
      if (build === null || parseBuild(build).version !== version) {
        throw new ModelUnavailable(`${name} is not there for this organization`);
      }
      this.builds.set(`${organizationId} ${name}`, build);
      return build === asked[index];
    });
    return matches.every(Boolean);
  }

  private requireReady(models: readonly Model[], states: readonly ModelState[]): void {
    const missing = models.find((_, index) => states[index]?.condition !== 'ready');
    if (missing) throw new ModelUnavailable(`${missing.name} is being filled`);
  }
}

/** What the least of the models has; a quiet organization's model has all that the partition has. */
function freshnessOf(
  [position, at]: readonly (string | null)[],
  states: readonly ModelState[],
  incomplete: number,
): Freshness {
  const partition = BigInt(text(position) ?? 0);
  const least = states.reduce<bigint | null>(
    (low, state) => (low === null || (state.position ?? 0n) < low ? (state.position ?? 0n) : low),
    null,
  );
  const ageMs = Math.max(0, Date.now() - Number(at ?? 0));
  return { position: least !== null && least > partition ? least : partition, ageMs, incomplete };
}

function fail(error: Error | null): null {
  if (error) throw error;
  return null;
}

function unavailable(cause: unknown): never {
  if (cause instanceof NotReadable || cause instanceof InvalidCursor) throw cause;
  throw new ReadModelsUnavailable('Redis does not answer', { cause });
}
