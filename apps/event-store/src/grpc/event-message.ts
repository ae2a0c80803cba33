import { type EventRecord } from '../log/event-record.js';
import { MessageWriter, fieldBytes, varintBytes } from './message-writer.js';

/*
 * `ReadResp{event}` written by hand: reads are almost nothing but this message, and the generated classes take many
 * times as long for it. Field numbers: streams.proto and shared.proto of EventStoreDB 23.10.
 */

/** 100-nanosecond ticks in a millisecond, as the digits that they append. */
const TICKS = '0000';
const JSON_TYPE = 'application/json';
const BINARY_TYPE = 'application/octet-stream';
const UUID_BYTES = 36;

/** Keys of the metadata map. */
const TYPE = 'type';
const CONTENT_TYPE = 'content-type';
const CREATED = 'created';

/**
 * The bytes of the message, with the event's id as text.
 *
 * @param retries how often it was delivered before: a field that the messages of persistent subscriptions have beside these
 */
export function encodeEventMessage(event: EventRecord, retries?: number): Buffer {
  const created = `${event.created}${TICKS}`;
  const contentType = event.isJson ? JSON_TYPE : BINARY_TYPE;
  const streamLength = Buffer.byteLength(event.stream);
  const stream = fieldBytes(streamLength);
  const typeLength = Buffer.byteLength(event.type);
  const position = 1 + varintBytes(event.position);
  const recorded =
    fieldBytes(fieldBytes(UUID_BYTES)) +
    fieldBytes(stream) +
    (1 + varintBytes(event.revision) + 2 * position) +
    entryBytes(TYPE, typeLength) +
    entryBytes(CONTENT_TYPE, contentType.length) +
    entryBytes(CREATED, created.length) +
    fieldBytes(event.metadata.length) +
    fieldBytes(event.data.length);
  const resolved = fieldBytes(recorded) + position + (retries === undefined ? 0 : 1 + varintBytes(retries));
  const message = new MessageWriter(fieldBytes(resolved));
  message.begin(1, resolved).begin(1, recorded);
  message.begin(1, fieldBytes(UUID_BYTES)).text(2, event.id, UUID_BYTES);
  message.begin(2, stream).text(3, event.stream, streamLength);
  message.number(3, event.revision).number(4, event.position).number(5, event.position);
  writeEntry(message, TYPE, event.type, typeLength);
  writeEntry(message, CONTENT_TYPE, contentType, contentType.length);
  writeEntry(message, CREATED, created, created.length);
  message.bytes(7, event.metadata).bytes(8, event.data).number(3, event.position);
  if (retries !== undefined) message.number(5, retries);
  return message.done();
}

/** A key and a value of the metadata map, which is field 6. */
const entryBytes = (key: string, valueLength: number): number =>
  fieldBytes(fieldBytes(key.length) + fieldBytes(valueLength));

function writeEntry(message: MessageWriter, key: string, value: string, valueLength: number): void {
  message.begin(6, fieldBytes(key.length) + fieldBytes(valueLength));
  message.text(1, key, key.length).text(2, value, valueLength);
}
