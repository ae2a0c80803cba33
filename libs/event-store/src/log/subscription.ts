import { type EventStoreDBClient } from '@eventstore/db-client';
import { type EventCodec } from '../codec/event-codec.js';
import { type StoredEvent } from '../codec/stored-event.js';
import { LogRefused, UnreadableStream } from '../errors.js';
import { type RecordedEvent, type UnreadableEvent } from '../recorded-event.js';
import { parseStreamName } from '../stream-name.js';
import { type EventBatch, type SubscriptionOptions } from '../subscribe.js';
import { type Arrival, Arrivals } from './arrivals.js';
import { Backoff } from './backoff.js';
import { translated } from './client-errors.js';

const BATCH_SIZE = 500;

/** Batches over any number of connections: each begins after the last batch that was handed over. */
export async function* subscription(
  client: EventStoreDBClient,
  codec: EventCodec,
  options: SubscriptionOptions,
): AsyncGenerator<EventBatch> {
  const { signal, categories = null, batchSize: most = BATCH_SIZE } = options;
  const types = options.types && new Set(options.types);
  const backoff = new Backoff();
  let after = options.after ?? -1n;
  while (!signal.aborted) {
    const arrivals = new Arrivals(client, { after, categories, most });
    const stop = () => void arrivals.end(signal.reason);
    signal.addEventListener('abort', stop);
    try {
      for (;;) {
        const arrival = await arrivals.next();
        if (signal.aborted) return;
        backoff.reset();
        const batch = decoded(codec, types ? ofTypes(arrival, types) : arrival, after);
        after = batch.position;
        yield batch;
      }
    } catch (error) {
      if (signal.aborted) return;
      const dropped = translated(error);
      if (dropped instanceof LogRefused) throw dropped;
      options.onDrop?.(dropped);
      await backoff.pause(signal);
    } finally {
      signal.removeEventListener('abort', stop);
      await arrivals.end(new Error('Nobody reads it any more'));
    }
  }
}

const ofTypes = ({ events, ...arrival }: Arrival, types: ReadonlySet<string>): Arrival => ({
  ...arrival,
  events: events.filter(({ type }) => types.has(type)),
});

/** What is at or before `after` has been handed over, and is not again, whatever a connection repeats. */
function decoded(codec: EventCodec, { events, position, live }: Arrival, after: bigint): EventBatch {
  const readable: RecordedEvent[] = [];
  const unreadable: UnreadableEvent[] = [];
  for (const event of events) {
    if (event.position <= after || !parseStreamName(event.stream)) continue;
    const read = readOf(codec, event);
    if ('reason' in read) unreadable.push(read);
    else readable.push(read);
  }
  return { events: readable, unreadable, position, live };
}

function readOf(codec: EventCodec, event: StoredEvent): RecordedEvent | UnreadableEvent {
  try {
    return codec.decode(event);
  } catch (error) {
    if (error instanceof UnreadableStream) return error.event;
    throw error;
  }
}
