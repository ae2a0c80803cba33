import { type Decider, type DomainEvent, type EventSchemas } from '#decider';

/** One category of streams: its rules and how its events are stored. */
export interface StreamType<Command, State, Event extends DomainEvent, World> {
  /** lower-case letters, no `-` */
  readonly category: string;
  readonly decider: Decider<Command, State, Event, World>;
  readonly schemas: EventSchemas;
  /**
   * The record in the stream that an event changes, for its ETag. One stream may hold several records (all pipelines of an
   * organization); events of another one do not make an If-Match stale.
   */
  recordOf(event: Event): string;
  /** Whose key encrypts the event's personal fields, e.g. `contact:<id>`; null: the actor's. */
  subjectOf(state: State, event: Event): string | null;
}
