import { type ServerWritableStream } from '@grpc/grpc-js';
import { type EventStore } from '../event-store.js';
import { type EventRecord } from '../log/event-record.js';
import { type SubscriptionMessage } from '../subscriptions/subscription-message.js';
import { type ReadReq } from './definitions.js';
import { PacedCall } from './paced-call.js';
import { type ReadRequest, readReadRequest } from './read-request.js';
import {
  type EventWriter,
  type ReadAnswer,
  confirmationResponse,
  eventWriterFor,
  formOf,
  messageResponse,
  streamNotFoundResponse,
} from './read-response.js';
import { type Report, toServiceError } from './status.js';

type Call = ServerWritableStream<ReadReq, ReadAnswer>;

/** `Streams.Read`: reads and subscriptions. Writes no more than the caller takes. */
export function handleRead(store: EventStore, report: Report) {
  return (call: Call): void => {
    const aborting = new AbortController();
    call.on('cancelled', () => aborting.abort());
    call.on('error', () => aborting.abort());
    answer(store, call, aborting.signal)
      .then(() => call.end())
      .catch((error: unknown) => {
        if (aborting.signal.aborted) return;
        report(error);
        call.emit('error', toServiceError(error));
      });
  };
}

async function answer(store: EventStore, call: Call, aborted: AbortSignal): Promise<void> {
  const request = readReadRequest(call.request);
  const options = call.request.getOptions();
  const writeEvent = eventWriterFor(formOf(options, options?.getResolveLinks() ?? false), store.reader);
  const paced = new PacedCall(call, aborted);
  if (request.kind === 'follow-stream' || request.kind === 'follow-all') {
    await paced.write(confirmationResponse());
    for await (const messages of messagesOf(store, request, aborted)) {
      await paced.writeAll(messages, (message) => messageResponse(message, writeEvent));
    }
  } else {
    await read(store, request, paced, writeEvent);
  }
}

type Following = Extract<ReadRequest, { kind: 'follow-stream' | 'follow-all' }>;
type Reading = Exclude<ReadRequest, Following>;

async function read(
  store: EventStore,
  request: Reading,
  paced: PacedCall<ReadAnswer>,
  writeEvent: EventWriter,
): Promise<void> {
  if (request.kind === 'read-stream') await store.reader.reach(request.stream);
  const chunks = chunksOf(store, request);
  if (chunks === undefined) {
    await paced.write(streamNotFoundResponse(request.kind === 'read-stream' ? request.stream : '$all'));
    return;
  }
  let wanted = request.count;
  for (const events of chunks) {
    const taken = events.length > wanted ? events.slice(0, wanted) : events;
    await paced.writeAll(taken, writeEvent);
    wanted -= taken.length;
    if (wanted === 0 || paced.isAborted) return;
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

function messagesOf(store: EventStore, request: Following, aborted: AbortSignal): AsyncIterable<SubscriptionMessage[]> {
  if (request.kind === 'follow-stream') {
    const after = request.from === 'start' ? -1 : request.from;
    return store.followStream({ stream: request.stream, after, aborted });
  }
  const { filter, checkpoints, from } = request;
  const after = from === 'start' ? 0 : from === 'end' ? (store.reader.lastPosition ?? 0) : from;
  return store.followAll({ after, filter, checkpoints, aborted });
}
