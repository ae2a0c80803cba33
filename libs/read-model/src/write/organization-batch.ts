import { type RecordedEvent, type UnreadableEvent } from '#event-store';
import { NetAnnouncements } from '../change.js';
import { buildPrefix, changesKey, modelsKey, noticeChannel, parkedKey } from '../keys.js';
import { formatState, stateField } from '../model-state.js';
import { encodeRecord } from '../record-codec.js';
import { announcement, type Announcement } from './announcement.js';
import { KeptRecords, NotRead, type Question } from './kept-records.js';
import { NetChanges, type ScriptInput } from './net-changes.js';
import { type Operation, put } from './operation.js';
import { type BuildInProgress, type OrganizationModels, type Place } from './organization-models.js';
import { type Projected, recordId } from './projection.js';

/** What one event does to one build. */
interface Step {
  readonly build: BuildInProgress;
  readonly records: KeptRecords;
  readonly id: string;
  readonly projected: Projected<unknown>;
}

/** Under what a writer writes. */
export interface WriteTerms {
  readonly epoch: bigint;
  /** how many entries the stream of changes keeps, about */
  readonly changesKept: number;
}

/** An organization's part of a batch: folded in memory to net changes of all its builds, then written at once. */
export class OrganizationBatch {
  private readonly items: (readonly [RecordedEvent, readonly BuildInProgress[]] | UnreadableEvent)[] = [];
  private readonly changes = new NetChanges();
  private readonly announced = new NetAnnouncements();
  private readonly records = new Map<BuildInProgress, KeptRecords>();
  private readonly parkedPlaces: (readonly [Place, cause: unknown])[] = [];
  private folded = 0;

  constructor(readonly organization: OrganizationModels) {}

  /** Takes an event, or one that cannot be read; in log order. */
  take(item: RecordedEvent | UnreadableEvent): void {
    if ('reason' in item) {
      if (this.organization.lacking(item.position).length > 0) this.items.push(item);
      return;
    }
    const builds = this.organization.wanting(item);
    if (builds.length === 0) return;
    this.items.push([item, builds]);
    for (const build of builds) {
      const records = this.recordsOf(build);
      records.want(recordId(build.projection, item));
      if (build.projection.common) records.want(build.projection.common.category);
    }
  }

  /** Whether the batch has nothing for this organization. */
  get isEmpty(): boolean {
    return this.items.length === 0;
  }

  /** What must be read before the fold, or before it goes on. */
  get questions(): readonly Question[] {
    return [...this.records.values()].flatMap((records) => records.questions());
  }

  /** Asks for what the events will probably need besides their own records, now that those are read. */
  foresee(): void {
    for (const item of this.items) {
      if ('reason' in item) continue;
      const [event, builds] = item;
      for (const build of builds) {
        const { projection } = build;
        if (!projection.foresee || !projection.categories.includes(event.category)) continue;
        const records = this.recordsOf(build);
        projection.foresee(event, records.get(recordId(projection, event)), records.foreseen);
      }
    }
  }

  /** What was parked by the fold. */
  get parked(): readonly (readonly [Place, cause: unknown])[] {
    return this.parkedPlaces;
  }

  /**
   * Folds what was taken. A stream that cannot go on is parked.
   *
   * @returns whether all of it is folded; else the questions are to be answered first
   */
  fold(): boolean {
    for (; this.folded < this.items.length; this.folded++) {
      const item = this.items[this.folded];
      if (!item) break;
      const place = 'reason' in item ? item : item[0];
      if (this.organization.holdsBack(place)) continue;
      try {
        if ('reason' in item) throw new Error(item.reason);
        this.apply(...item);
      } catch (cause) {
        if (cause instanceof NotRead) return false;
        this.park(place, cause instanceof Error ? cause.message : String(cause));
        this.parkedPlaces.push([place, cause]);
      }
    }
    return true;
  }

  /** What the write script is given, to bring every build to the position. */
  input({ epoch, changesKept }: WriteTerms, position: bigint): ScriptInput {
    const { organization } = this;
    const { organizationId } = organization;
    const builds = organization.lacking(position);
    const states = builds.flatMap((one) => [
      stateField(one.projection.name, one.build),
      formatState(one.state),
      formatState(organization.stateAt(position, one)),
    ]);
    const head = [`${epoch}`, noticeChannel, `${organizationId} ${position}`, builds.length, ...states];
    const input = { keys: [modelsKey(organizationId)], args: head };
    for (const records of this.records.values()) records.writeChanged();
    this.changes.writeTo(input);
    const announced = this.announcement(builds, position);
    if (announced) {
      input.keys.push(changesKey(organizationId));
      input.args.push('ANNOUNCE', input.keys.length, 4, changesKept, `${position}`, ...announced);
    }
    return input;
  }

  /** Remembers what was written. */
  written(position: bigint): void {
    for (const build of this.organization.lacking(position)) build.state = this.organization.stateAt(position, build);
  }

  /** All builds take the event, or, where one of them throws, none. */
  private apply(event: RecordedEvent, builds: readonly BuildInProgress[]): void {
    const steps = builds.map((build) => this.step(event, build));
    for (const { build, records, id, projected } of steps) {
      for (const operation of projected.operations) this.perform(operation, build, records);
      for (const [other, kept] of projected.related ?? []) records.set(other, kept);
      records.set(id, projected.kept);
    }
  }

  /** Builds that are filled, beside the live one or in its place, tell nobody: what they fold was told when it happened. */
  private perform(operation: Operation, { state }: BuildInProgress, { prefix }: KeptRecords): void {
    if (operation.op !== 'announce') this.changes.take(prefix, operation);
    else if (state.condition === 'ready') this.announced.take(operation.change);
  }

  private announcement(builds: readonly BuildInProgress[], position: bigint): Announcement | null {
    const filled = builds.some(
      (one) => one.state.condition === 'filling' && this.organization.stateAt(position, one).condition === 'ready',
    );
    return filled ? ['reset', 'refilled'] : announcement(this.announced.all);
  }

  private step(event: RecordedEvent, build: BuildInProgress): Step {
    const { projection } = build;
    const records = this.recordsOf(build);
    const { common } = projection;
    const shared = common ? records.get(common.category) : null;
    if (common?.category === event.category) {
      return { build, records, id: common.category, projected: { operations: [], kept: common.fold(shared, event) } };
    }
    const id = recordId(projection, event);
    return { build, records, id, projected: projection.project(event, records.get(id), shared, records) };
  }

  private park({ stream, revision, position }: Place, reason: string): void {
    const parked = { revision: `${revision}`, position: `${position}`, reason };
    this.organization.parked.set(stream, parked);
    this.changes.take('', put(parkedKey(this.organization.organizationId), stream, encodeRecord(parked)));
  }

  private recordsOf(build: BuildInProgress): KeptRecords {
    let records = this.records.get(build);
    if (!records) {
      const prefix = buildPrefix(this.organization.organizationId, build.projection.name, build.build);
      records = new KeptRecords(prefix, this.changes);
      this.records.set(build, records);
    }
    return records;
  }
}
