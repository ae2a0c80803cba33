import { type DomainEvent } from '#decider';
import { type RecordedEvent } from '#event-store';
import { type Model } from '../keys.js';
import { type Operation } from './operation.js';

/** What an event comes to. */
export interface Projected<Kept> {
  readonly operations: readonly Operation[];
  /** what is kept of the stream from now on; null: nothing */
  readonly kept: Kept | null;
  /** what is kept of other records from now on */
  readonly related?: ReadonlyMap<string, Kept | null>;
}

/** What a projection keeps per organization besides, folded from another category, and sees with each event. */
export interface Common<State> {
  readonly category: string;
  /** The state after an event of that category. Pure. */
  fold(state: State | null, event: RecordedEvent): State | null;
}

/** What else a projection keeps, with everything before the event in it. */
export interface Related<Kept> {
  /** What is kept of another record. */
  record(id: string): Kept | null;
  /** The members of one of its sorted sets, in no order. */
  members(key: string): readonly string[];
}

/**
 * How events become keys of one read model. Keys and what is kept are its contract: changing them needs a new version.
 *
 * @typeParam Kept what it keeps per record, JSON-true, stored in its hash `records`
 */
export interface Projection<Kept = unknown, Event extends DomainEvent = DomainEvent, State = unknown> extends Model {
  /** the categories whose events it wants */
  readonly categories: readonly string[];
  readonly common?: Common<State>;
  /**
   * What the event does, given what was kept of its record. Pure: no clock, no random, no I/O. It may ask for related
   * records before it gives anything: where one was not read yet, it is called again once it was.
   */
  project(
    event: RecordedEvent<Event>,
    kept: Kept | null,
    common: State | null,
    related: Related<Kept>,
  ): Projected<Kept>;
  /**
   * Asks for the related records that the event will probably need, so that they are read with those of the whole batch.
   * A matter of speed only. Pure.
   */
  foresee?(event: RecordedEvent<Event>, kept: Kept | null, related: Related<Kept>): void;
  /** The record that an event belongs to. @defaultValue its stream's id */
  recordOf?(this: void, event: RecordedEvent<Event>): string;
}

/** The field of `records` that belongs to an event: its stream's id, or its category where an organization has one only. */
export const recordId = ({ recordOf }: Projection, event: RecordedEvent): string =>
  recordOf?.(event) ?? (event.streamId || event.category);

/** Every category whose events it reads. */
export const categoriesOf = ({ categories, common }: Projection): readonly string[] =>
  common ? [...categories, common.category] : categories;
