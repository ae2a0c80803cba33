import { type ProposedEvent } from '../log/event-record.js';
import { type ExpectedRevision } from '../streams/append-decision.js';
import { projectionOf } from '../projections/system-projections.js';
import { AccessDenied, InvalidRequest, RequiredMetadataMissing } from '../streams/store-errors.js';
import { isMetastream } from '../streams/stream-metadata.js';
import { WRITE_TIMEOUT_MS } from '../streams/stream-writer.js';
import { type AppendReq, type BatchAppendReq, type StreamIdentifier } from './definitions.js';
import { assertName, readStreamName, readUuid } from './identifiers.js';

type ProposedMessage = AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage;

export function readProposedEvent(message: ProposedMessage): ProposedEvent {
  const metadata = message.getMetadataMap();
  const type = metadata.get('type');
  const contentType = metadata.get('content-type');
  if (type === undefined || contentType === undefined) throw new RequiredMetadataMissing();
  assertName('event type', type);
  return {
    id: readUuid(message.getId()),
    type,
    isJson: contentType === 'application/json',
    metadata: message.getCustomMetadata_asU8(),
    data: message.getData_asU8(),
  };
}

/** Bytes an event counts against the largest append. Source: EventStoreDB, where types are UTF-16. */
export function appendBytes({ type, metadata, data }: ProposedEvent): number {
  return 2 * type.length + metadata.length + data.length;
}

export function readWritableStream(message: StreamIdentifier | undefined): string {
  const stream = readStreamName(message);
  if (stream === '$all') throw new InvalidRequest('`$all` is what all streams hold together: it takes no appends.');
  if (projectionOf(stream)) throw new AccessDenied(`The stream ${stream} is filled by a projection.`);
  return stream;
}

export function readDeletableStream(message: StreamIdentifier | undefined): string {
  const stream = readWritableStream(message);
  if (isMetastream(stream)) throw new InvalidRequest('The metadata of a stream is deleted with the stream.');
  return stream;
}

/** How a write says which revision it expects: generated messages all have these. */
interface ExpectedRevisionMessage {
  hasNoStream(): boolean;
  hasAny(): boolean;
  hasStreamExists(): boolean;
}

/** @param revision that the message names; undefined where it names none */
export function readExpected(message: ExpectedRevisionMessage | undefined, revision?: string): ExpectedRevision {
  if (revision !== undefined) return readRevision(revision);
  if (message?.hasNoStream()) return 'no_stream';
  if (message?.hasAny()) return 'any';
  if (message?.hasStreamExists()) return 'stream_exists';
  throw new InvalidRequest('A write must state its expected revision.');
}

/** A revision on the wire; those that no stream reaches count as the highest one. */
export const readRevision = (text: string): number => Math.min(Number(text), Number.MAX_SAFE_INTEGER);

/** When an append expires that its caller wants done by `deadline`; milliseconds since the Unix epoch. */
export function expiryOf(deadline: number, now: number): number {
  return Math.min(deadline, now + WRITE_TIMEOUT_MS);
}
