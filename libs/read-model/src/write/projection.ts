import { type DomainEvent } from '#decider';
import { type RecordedEvent } from '#event-store';
import { type Model } from '../keys.js';
import { type Operation } from './operation.js';

/** What an event comes to. */
export interface Projected<Kept> {
  readonly operations: readonly Operation[];
  /** what is kept of the stream from now on; null: nothing */
  readonly kept: Kept | null;
}

/** What a projection keeps per organization besides, folded from another category, and sees with each event. */
export interface Common<State> {
  readonly category: string;
  /** The state after an event of that category. Pure. */
  fold(state: State | null, event: RecordedEvent): State | null;
}

/**
 * How events become keys of one read model. Keys and what is kept are its contract: changing them needs a new version.
 *
 * @typeParam Kept what it keeps per stream, JSON-true, stored in its hash `records`
 */
export interface Projection<Kept = unknown, Event extends DomainEvent = DomainEvent, State = unknown> extends Model {
  /** the categories whose events it wants */
  readonly categories: readonly string[];
  readonly common?: Common<State>;
  /** What the event does, given what was kept of its stream. Pure: no clock, no random, no I/O. */
  project(event: RecordedEvent<Event>, kept: Kept | null, common: State | null): Projected<Kept>;
}

/** The field of `records` that belongs to a stream: its id, or its category where an organization has one only. */
export const recordId = ({ streamId, category }: RecordedEvent): string => streamId || category;

/** Every category whose events it reads. */
export const categoriesOf = ({ categories, common }: Projection): readonly string[] =>
  common ? [...categories, common.category] : categories;
