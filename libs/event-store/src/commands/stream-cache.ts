import { type DomainEvent } from '#decider';
import { LRUCache } from 'lru-cache';
import { FoldedStream, type Folding } from './folded-stream.js';

/** The streams that were folded last, bounded. What it holds may be behind the log, never ahead of it. */
export class StreamCache {
  readonly #streams: LRUCache<string, FoldedStream<unknown, DomainEvent>>;

  constructor(most: number) {
    this.#streams = new LRUCache({ max: most });
  }

  /** The stream by its name, and whether it was here; one that was not is at its beginning. */
  open<State, Event extends DomainEvent>(
    streams: Folding<State, Event>,
    name: string,
  ): { readonly stream: FoldedStream<State, Event>; readonly known: boolean } {
    const found = this.#streams.get(name);
    if (found && isOf(found, streams)) return { stream: found, known: true };
    const stream = new FoldedStream(streams, name);
    this.#streams.set(name, stream);
    return { stream, known: false };
  }
}

const isOf = <State, Event extends DomainEvent>(
  found: FoldedStream<unknown, DomainEvent>,
  streams: Folding<State, Event>,
): found is FoldedStream<State, Event> => Object.is(found.streams, streams);
