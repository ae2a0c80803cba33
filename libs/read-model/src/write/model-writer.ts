import { type ChainableCommander, type Redis } from 'ioredis';
import { type EventBatch, parseStreamName } from '#event-store';
import { type ScriptInput } from './net-changes.js';
import { OrganizationBatch, type WriteTerms } from './organization-batch.js';
import { type OrganizationModels, type Place } from './organization-models.js';
import { categoriesOf, type Projection } from './projection.js';
import { Fenced, ModelsLost } from './write-errors.js';
import { writeScript } from './write-script.js';

/** What a writer writes. */
export interface WriterOptions {
  readonly projections: readonly Projection[];
  /** Finds, or makes, what is known of an organization; null where its events are not wanted. */
  find(this: void, organizationId: string): Promise<OrganizationModels | null>;
  /** Told of each stream that was parked. */
  onParked(this: void, organizationId: string, place: Place, cause: unknown): void;
}

/** Members of a set, then the records that they name: more is read when the fold asks for it. */
const foreseenRounds = 2;

/** Brings batches of events into the builds of organizations. */
export class ModelWriter {
  private readonly find: WriterOptions['find'];
  private readonly onParked: WriterOptions['onParked'];
  private readonly wanted: ReadonlySet<string>;

  constructor(
    private readonly redis: Redis,
    private readonly terms: WriteTerms,
    { projections, find, onParked }: WriterOptions,
  ) {
    this.find = find;
    this.onParked = onParked;
    this.wanted = new Set(projections.flatMap(categoriesOf));
  }

  /** Writes a batch: its records are read, then it is folded, then written at once for each organization. @throws Fenced, ModelsLost */
  async write({ events, unreadable, position }: Pick<EventBatch, 'events' | 'unreadable' | 'position'>): Promise<void> {
    const batches = await this.split({ events, unreadable });
    if (batches.length === 0) return;
    let rounds = foreseenRounds;
    while ((await this.readKept(batches)) && rounds-- > 0) for (const batch of batches) batch.foresee();
    for (const batch of batches) await this.fold(batch);
    const outcomes = await run(this.redis, batches, (pipeline, batch) => {
      evaluate(pipeline, batch.input(this.terms, position));
    });
    batches.forEach((batch, index) => this.conclude(batch, outcomes[index], position));
  }

  /** The batch by organization, each in log order. */
  private async split({ events, unreadable }: Pick<EventBatch, 'events' | 'unreadable'>): Promise<OrganizationBatch[]> {
    const batches = new Map<string, OrganizationBatch | null>();
    const items = unreadable.length === 0 ? events : [...events, ...unreadable].sort(byPosition);
    for (const item of items) {
      const category = 'reason' in item ? parseStreamName(item.stream)?.category : item.category;
      if (category === undefined || !this.wanted.has(category)) continue;
      const organizationId = 'reason' in item ? item.organizationId : item.metadata.organizationId;
      let batch = batches.get(organizationId);
      if (batch === undefined) {
        const models = await this.find(organizationId);
        batch = models && new OrganizationBatch(models);
        batches.set(organizationId, batch);
      }
      batch?.take(item);
    }
    return [...batches.values()].flatMap((batch) => (batch && !batch.isEmpty ? [batch] : []));
  }

  /** Reads what the batches ask for, if there is anything. */
  private async readKept(batches: readonly OrganizationBatch[]): Promise<boolean> {
    const asked = batches.flatMap(({ questions }) => questions);
    if (asked.length === 0) return false;
    const replies = await run(this.redis, asked, (pipeline, { command: [name, ...args] }) => pipeline.call(name, args));
    asked.forEach((question, index) => {
      question.answer(replies[index]);
    });
    return true;
  }

  /** Folds a batch; where it needs something that nobody foresaw, that is read, and it goes on. */
  private async fold(batch: OrganizationBatch): Promise<void> {
    while (!batch.fold()) await this.readKept([batch]);
    for (const [place, cause] of batch.parked) this.onParked(batch.organization.organizationId, place, cause);
  }

  private conclude(batch: OrganizationBatch, outcome: unknown, position: bigint): void {
    if (outcome === 'fenced') throw new Fenced(this.terms.epoch);
    if (outcome !== 'written') {
      throw new ModelsLost(`the write to ${batch.organization.organizationId} was ${String(outcome)}`);
    }
    batch.written(position);
  }
}

const byPosition = (a: Place, b: Place): number => (a.position < b.position ? -1 : 1);

/** One command for each item, in one round trip. @throws what the first failed one failed with */
async function run<Item>(
  redis: Redis,
  items: readonly Item[],
  queue: (pipeline: ChainableCommander, item: Item) => void,
): Promise<readonly unknown[]> {
  const pipeline = redis.pipeline();
  for (const item of items) queue(pipeline, item);
  const replies = (await pipeline.exec()) ?? [];
  return replies.map(([error, reply]) => {
    if (error) throw error;
    return reply;
  });
}

const evaluate = (pipeline: ChainableCommander, { keys, args }: ScriptInput): void => {
  pipeline.call('EVAL', [writeScript, keys.length, ...keys, ...args]);
};
