import { randomUUID } from 'node:crypto';
import { type EventRecord, TOMBSTONE_REVISION } from '../log/event-record.js';
import { uuidToHalves } from '../log/uuid-codec.js';
import { isLink } from '../projections/system-projections.js';
import { type SubscriptionMessage } from '../subscriptions/subscription-message.js';
import { encodeEventMessage } from './event-message.js';
import { type ReadResp, type UUID, shared, streams } from './definitions.js';

/** 2^63 − 1 */
const TOMBSTONE_ON_WIRE = '9223372036854775807';
/** 100-nanosecond ticks in a millisecond. */
const TICKS = 10_000n;
const { ReadEvent } = streams.ReadResp;

/** A response, or the bytes of one that was written by hand. */
export type ReadAnswer = ReadResp | Buffer;
/** `retries` is told by bytes alone: messages of reads have no room for it. */
export type EventWriter = (event: EventRecord, retries?: number) => ReadAnswer;

/** Knows what a link names; undefined where that cannot be read. */
export interface LinkResolver {
  linked(link: EventRecord): EventRecord | undefined;
}

/** How events are written. */
export interface EventForm {
  /** whether what a link names comes with it */
  readonly resolvesLinks: boolean;
  /** whether ids are text, or two numbers */
  readonly idsAreText: boolean;
}

/** As the options of a read ask for it. */
export const formOf = (options: UuidOptions | undefined, resolvesLinks: boolean): EventForm => ({
  resolvesLinks,
  idsAreText: options?.getUuidOption()?.hasStructured() !== true,
});

interface UuidOptions {
  getUuidOption(): { hasStructured(): boolean } | undefined;
}

export function eventWriterFor({ resolvesLinks, idsAreText }: EventForm, links: LinkResolver): EventWriter {
  const uuidOf = idsAreText ? textUuid : structuredUuid;
  return (event, retries) => {
    if (resolvesLinks && isLink(event)) return linkResponse(event, links.linked(event), uuidOf);
    if (idsAreText && event.revision !== TOMBSTONE_REVISION) return encodeEventMessage(event, retries);
    return eventResponse(event, uuidOf);
  };
}

const textUuid = (id: string): UUID => new shared.UUID().setString(id);

function structuredUuid(id: string): UUID {
  const [most, least] = uuidToHalves(id);
  const halves = new shared.UUID.Structured().setMostSignificantBits(most).setLeastSignificantBits(least);
  return new shared.UUID().setStructured(halves);
}

export const eventResponse = (event: EventRecord, uuidOf: (id: string) => UUID): ReadResp =>
  resolvedResponse(new ReadEvent().setEvent(recorded(event, uuidOf)), event);

/** A link, with what it names where that can be read. Its place in the log is the link's. */
function linkResponse(link: EventRecord, event: EventRecord | undefined, uuidOf: (id: string) => UUID): ReadResp {
  const resolved = new ReadEvent().setLink(recorded(link, uuidOf));
  return resolvedResponse(event ? resolved.setEvent(recorded(event, uuidOf)) : resolved, link);
}

const resolvedResponse = (resolved: ReadResp.ReadEvent, { position }: EventRecord): ReadResp =>
  new streams.ReadResp().setEvent(resolved.setCommitPosition(String(position)));

function recorded(event: EventRecord, uuidOf: (id: string) => UUID): ReadResp.ReadEvent.RecordedEvent {
  const position = String(event.position);
  const message = new ReadEvent.RecordedEvent()
    .setId(uuidOf(event.id))
    .setStreamIdentifier(identifierOf(event.stream))
    .setStreamRevision(event.revision === TOMBSTONE_REVISION ? TOMBSTONE_ON_WIRE : String(event.revision))
    .setPreparePosition(position)
    .setCommitPosition(position)
    .setCustomMetadata(event.metadata)
    .setData(event.data);
  message
    .getMetadataMap()
    .set('type', event.type)
    .set('content-type', event.isJson ? 'application/json' : 'application/octet-stream')
    .set('created', String(BigInt(event.created) * TICKS));
  return message;
}

export function messageResponse(message: SubscriptionMessage, writeEvent: EventWriter): ReadAnswer {
  switch (message.kind) {
    case 'event':
      return writeEvent(message.event);
    case 'checkpoint': {
      const position = String(message.position);
      const checkpoint = new streams.ReadResp.Checkpoint();
      return new streams.ReadResp().setCheckpoint(checkpoint.setCommitPosition(position).setPreparePosition(position));
    }
    case 'caught-up':
      return new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());
  }
}

export function streamNotFoundResponse(stream: string): ReadResp {
  const notFound = new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifierOf(stream));
  return new streams.ReadResp().setStreamNotFound(notFound);
}

export function confirmationResponse(): ReadResp {
  const confirmation = new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(randomUUID());
  return new streams.ReadResp().setConfirmation(confirmation);
}

const identifierOf = (stream: string) => new shared.StreamIdentifier().setStreamName(Buffer.from(stream));
