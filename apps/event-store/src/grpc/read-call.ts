import { once } from 'node:events';
import { type ServerWritableStream } from '@grpc/grpc-js';
import { type EventStore } from '../event-store.js';
import { type EventRecord } from '../log/event-record.js';
import { type SubscriptionMessage } from '../subscriptions/subscription-message.js';
import { type ReadReq } from './definitions.js';
import { type ReadRequest, readReadRequest } from './read-request.js';
import {
  type ReadAnswer,
  confirmationResponse,
  eventWriterFor,
  messageResponse,
  streamNotFoundResponse,
} from './read-response.js';
import { toServiceError } from './status.js';

type Call = ServerWritableStream<ReadReq, ReadAnswer>;

/** `Streams.Read`: reads and subscriptions. Writes no more than the caller takes. */
export function handleRead(store: EventStore) {
  return (call: Call): void => {
    const aborting = new AbortController();
    call.on('cancelled', () => aborting.abort());
    call.on('error', () => aborting.abort());
    answer(store, call, aborting.signal)
      .then(() => call.end())
      .catch((error: unknown) => {
        if (!aborting.signal.aborted) call.emit('error', toServiceError(error));
      });
  };
}

async function answer(store: EventStore, call: Call, aborted: AbortSignal): Promise<void> {
  const request = readReadRequest(call.request);
  if (request.kind === 'read-stream' || request.kind === 'read-all') await read(store, call, request, aborted);
  else await follow(store, call, request, aborted);
}

type Reading = Extract<ReadRequest, { kind: 'read-stream' | 'read-all' }>;
type Following = Exclude<ReadRequest, Reading>;

async function read(store: EventStore, call: Call, request: Reading, aborted: AbortSignal): Promise<void> {
  const writeEvent = eventWriterFor(call.request);
  const chunks = chunksOf(store, request);
  if (chunks === undefined) {
    call.write(streamNotFoundResponse(request.kind === 'read-stream' ? request.stream : '$all'));
    return;
  }
  let wanted = request.count;
  for (const events of chunks) {
    for (const event of events) {
      if (wanted === 0) return;
      wanted -= 1;
      if (!call.write(writeEvent(event))) await once(call, 'drain', { signal: aborted });
    }
  }
}

function chunksOf(store: EventStore, request: Reading): Iterable<EventRecord[]> | undefined {
  const { direction, count } = request;
  const from = request.from === 'start' ? 0 : request.from === 'end' ? Number.MAX_SAFE_INTEGER : request.from;
  if (request.kind === 'read-stream')
    return store.reader.readStream({ stream: request.stream, from, direction, count });
  return filtered(store.reader.readAll(from, direction), request.filter);
}

function* filtered(chunks: Iterable<EventRecord[]>, filter: (event: EventRecord) => boolean) {
  for (const events of chunks) yield events.filter(filter);
}

async function follow(store: EventStore, call: Call, request: Following, aborted: AbortSignal): Promise<void> {
  const writeEvent = eventWriterFor(call.request);
  call.write(confirmationResponse());
  for await (const messages of messagesOf(store, request, aborted)) {
    for (const message of messages) {
      if (!call.write(messageResponse(message, writeEvent))) await once(call, 'drain', { signal: aborted });
    }
  }
}

function messagesOf(store: EventStore, request: Following, aborted: AbortSignal): AsyncIterable<SubscriptionMessage[]> {
  if (request.kind === 'follow-stream') {
    const after = request.from === 'start' ? -1 : request.from;
    return store.followStream({ stream: request.stream, after, aborted });
  }
  const { filter, checkpoints, from } = request;
  const after = from === 'start' ? 0 : from === 'end' ? (store.reader.lastPosition ?? 0) : from;
  return store.followAll({ after, filter, checkpoints, aborted });
}
