import { type Decider, type DomainEvent, type Instant } from '#decider';
import { genesisOf, isChained } from '../chain/hash.js';
import { UnreadableStream } from '../errors.js';
import { type EventLog } from '../log/event-log.js';
import { logSchemas } from '../log-events.js';
import { type RecordedEvent } from '../recorded-event.js';
import { type StreamType } from '../stream-type.js';
import { type Loaded } from './loaded.js';
import { repeats } from './repeats.js';

/** The part of a stream type that folding needs. */
export type Folding<State, Event extends DomainEvent> = Pick<
  StreamType<never, State, Event, never>,
  'category' | 'schemas' | 'recordOf'
> & { readonly decider: Pick<Decider<never, State, Event, never>, 'initialState' | 'evolve'> };

/** What is remembered of a command that wrote to the stream, to know it again. */
export interface Answer {
  readonly requestHash: string | null;
  /** of its last event */
  readonly revision: bigint;
}

/** A stream up to some revision: its state, and what its next command must know. It only moves forward. */
export class FoldedStream<State, Event extends DomainEvent> {
  state: State;
  /** revision of the last event; -1: none */
  head = -1n;
  /** of the last event; its genesis where there is none */
  hash: string;
  /** of the last event; -1: none */
  position = -1n;
  occurredAt: Instant | null = null;
  /** revision of the last event that changed a record; -1: none */
  changedAt = -1n;
  readonly #changes = new Map<string, bigint>();
  readonly #answers = new Map<string, Answer>();

  constructor(
    readonly streams: Folding<State, Event>,
    readonly name: string,
  ) {
    this.state = streams.decider.initialState;
    this.hash = genesisOf(name);
  }

  /** Reads on from here to the stream's end. @throws LogUnavailable UnreadableStream */
  async refresh(log: EventLog): Promise<void> {
    for await (const event of log.readStream(this.name, this.head + 1n)) this.apply(event);
  }

  /** Folds the stream's next event; one that is folded already changes nothing. @throws UnreadableStream */
  apply(recorded: RecordedEvent): void {
    if (recorded.revision <= this.head) return;
    this.#demandNext(recorded);
    const { event, metadata, revision } = recorded;
    if (isEventOf(this.streams, event)) {
      this.state = this.streams.decider.evolve(this.state, event, metadata);
      this.#changes.set(this.streams.recordOf(event), revision);
      this.changedAt = revision;
    } else if (!Object.hasOwn(logSchemas, event.type)) {
      throw unreadable(recorded, `${event.type} is no event of ${this.streams.category}`);
    }
    this.head = revision;
    this.hash = metadata.hash;
    this.position = recorded.position;
    this.occurredAt = metadata.occurredAt;
    if (repeats(metadata)) this.#answers.set(metadata.commandId, { requestHash: metadata.requestHash, revision });
  }

  /** The ETag of one record; -1: nothing has happened to it. */
  revisionOf(recordId: string): bigint {
    return this.#changes.get(recordId) ?? -1n;
  }

  /** The stream as it is now, which later events do not change. */
  snapshot(): Loaded<State> {
    const { state, changedAt: revision, position } = this;
    const [changes, taken] = [new Map(this.#changes), new Set(this.#answers.keys())];
    const revisionOf = (recordId: string) => changes.get(recordId) ?? -1n;
    return { state, revision, position, revisionOf, hasTaken: (commandId) => taken.has(commandId) };
  }

  /** What the command wrote here before, if its id repeats. */
  answerTo(commandId: string): Answer | undefined {
    return this.#answers.get(commandId);
  }

  #demandNext(recorded: RecordedEvent): void {
    const { revision, metadata } = recorded;
    if (revision !== this.head + 1n) throw unreadable(recorded, `the event at revision ${this.head + 1n} is missing`);
    if (isChained(this.streams.category) && metadata.previousHash !== this.hash)
      throw unreadable(recorded, 'it is not chained to the event before it');
  }
}

/** Whether an event is the category's own, and not the log's. */
export const isEventOf = <Event extends DomainEvent>(
  streams: Pick<Folding<unknown, Event>, 'schemas' | 'recordOf'>,
  event: DomainEvent,
): event is Event => Object.hasOwn(streams.schemas, event.type);

function unreadable({ stream, revision, position, metadata }: RecordedEvent, reason: string): UnreadableStream {
  return new UnreadableStream({ stream, organizationId: metadata.organizationId, revision, position, reason });
}
