import { type DomainEvent } from '#decider';
import { allSchemas } from '#domain';
import { type RecordedEvent } from '#event-store';
import { type Effects } from './effects.js';

/**
 * What is to happen because something happened. An event may be reacted to more than once: effects happen once, so a reaction
 * says what it wants each time, and does not remember.
 */
export interface ProcessManager<Event extends DomainEvent = DomainEvent> {
  /** fixed for ever: the ids of its commands come from it */
  readonly name: string;
  readonly reactsTo: readonly Event['type'][];
  /** Reactions of the same lane happen one after another, in log order; null: beside all others. @defaultValue null */
  laneOf?(event: RecordedEvent<Event>): string;
  /** Settles when nothing more is to happen. */
  react(event: RecordedEvent<Event>, effects: Effects): Promise<void>;
}

/** The categories of the events that any of the processes reacts to. */
export const categoriesOf = (processes: readonly ProcessManager[]): readonly string[] => [
  ...new Set(processes.flatMap(({ reactsTo }) => reactsTo.flatMap((type) => allSchemas[type]?.category ?? []))),
];
