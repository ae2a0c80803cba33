import {
  type AllStreamResolvedEvent,
  type AllStreamSubscription,
  type EventData,
  jsonEvent,
  type ResolvedEvent,
  type StreamingRead,
} from '@eventstore/db-client';
import { type EncodedEvent, type StoredEvent } from '../codec/stored-event.js';

const utf8 = new TextEncoder();

/** An encoded event in the client's form. The client would take metadata to base64 and back, slowly: it gets bytes. */
export const toClient = ({ id, type, data, metadata }: EncodedEvent): EventData =>
  jsonEvent({ id, type, data, metadata: utf8.encode(JSON.stringify(metadata)) });

/** The client's event in ours; null for a link to an event that is gone. */
export function fromClient({ event }: ResolvedEvent | AllStreamResolvedEvent): StoredEvent | null {
  if (!event) return null;
  const { id, type, data, metadata, streamId, revision, position } = event;
  return { id, type, data, metadata, stream: streamId, revision, position: position?.commit ?? -1n };
}

/** What a read gives, without ending it where the reader leaves early. */
export const resolvedIn = <E>(read: StreamingRead<E>): AsyncIterable<E> =>
  read.iterator({ destroyOnReturn: false }) as AsyncIterable<E>;

/** The next of the events that have arrived; undefined where none is left. */
export function nextArrived(subscription: AllStreamSubscription): StoredEvent | null | undefined {
  const resolved = subscription.read() as AllStreamResolvedEvent | null;
  return resolved ? fromClient(resolved) : undefined;
}

/** `write` of a stream, taken out of it. */
export const writeOf = (stream: NodeJS.WritableStream): ((message: unknown) => unknown) =>
  stream.write.bind(stream) as (message: unknown) => unknown;
