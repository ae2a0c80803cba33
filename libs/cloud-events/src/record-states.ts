import { LRUCache } from 'lru-cache';
import { type DomainEvent } from '#decider';
import {
  accountStreams,
  contactStreams,
  conversationStreams,
  leadStreams,
  type OpportunityState,
  opportunityStreams,
} from '#domain';
import { type EventLog, type RecordedEvent, type StreamType } from '#event-store';

/** A record before and after an event; null: there was none, or none is left. */
export interface Around {
  readonly before: object | null;
  readonly after: object | null;
}

const RECORDS_KEPT = 2_000;

/** How the streams of a category fold to a record that can be shown. */
interface Fold {
  readonly initialState: unknown;
  after(state: unknown, event: RecordedEvent): unknown;
  shown(state: unknown): object | null;
}

const folds: ReadonlyMap<string, Fold> = new Map([
  [opportunityStreams.category, foldOf(opportunityStreams, shownDeal)],
  [contactStreams.category, foldOf(contactStreams, (contact) => contact)],
  [accountStreams.category, foldOf(accountStreams, (account) => account)],
  [conversationStreams.category, foldOf(conversationStreams, (conversation) => conversation)],
  [leadStreams.category, foldOf(leadStreams, (lead) => lead)],
]);

interface Kept {
  readonly revision: bigint;
  readonly before: unknown;
  readonly after: unknown;
}

/** Records as they were before and after each of their events. The last ones are kept folded, so that a stream is read once. */
export class RecordStates {
  readonly #kept = new LRUCache<string, Kept>({ max: RECORDS_KEPT });

  constructor(private readonly log: Pick<EventLog, 'readStoredStream' | 'codec'>) {}

  /** The event's record; null where its stream is not one record. @throws LogUnavailable UnreadableStream */
  async around(event: RecordedEvent): Promise<Around | null> {
    const fold = folds.get(event.category);
    if (!fold) return null;
    const { before, after } = await this.#keptAt(fold, event);
    return { before: fold.shown(before), after: fold.shown(after) };
  }

  async #keptAt(fold: Fold, event: RecordedEvent): Promise<Kept> {
    const { stream, revision } = event;
    const known = this.#kept.get(stream);
    if (known?.revision === revision) return known;
    const earlier = known && known.revision < revision ? known : null;
    let state = earlier ? earlier.after : fold.initialState;
    const from = earlier ? earlier.revision + 1n : 0n;
    if (from < revision)
      for await (const stored of this.log.readStoredStream(stream, from, Number(revision - from)))
        state = fold.after(state, this.log.codec.decode(stored));
    const kept = { revision, before: state, after: fold.after(state, event) };
    const newest = this.#kept.peek(stream);
    if (!newest || newest.revision < revision) this.#kept.set(stream, kept);
    return kept;
  }
}

function foldOf<State, Event extends DomainEvent>(
  { decider, schemas }: Pick<StreamType<never, State, Event, never>, 'schemas'> & { decider: Evolving<State, Event> },
  shown: (state: State) => object | null,
): Fold {
  return {
    initialState: decider.initialState,
    after: (state: State, { event, metadata }: RecordedEvent<Event>): State =>
      Object.hasOwn(schemas, event.type) ? decider.evolve(state, event, metadata) : state,
    shown,
  };
}

type Evolving<State, Event extends DomainEvent> = Pick<
  StreamType<never, State, Event, never>['decider'],
  'initialState' | 'evolve'
>;

function shownDeal(state: OpportunityState): object | null {
  return state.existence === 'live' ? state : null;
}
