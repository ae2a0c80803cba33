import { crc32 } from 'node:zlib';
import { type EventRecord } from './event-record.js';
import { readUuid, writeUuid } from './uuid-codec.js';

/**
 * A record on disk, big-endian:
 *
 *     0 checksum u32 | 4 version u8 | 5 flags u8 | 6 position u48 | 12 revision u48 | 18 created u48 (ms)
 *     24 id 16 bytes | 40 stream length u16 | 42 type length u16 | 44 metadata length u32
 *     48 stream, type, metadata, data
 *
 * Flags: 1 data is JSON, 2 scavenged: there is no metadata, and data is the length that the record had, u32.
 * The checksum (CRC-32) covers everything after itself, the position too: a record in a wrong place is damaged.
 */
const HEADER_BYTES = 48;
const VERSION = 1;
const IS_JSON = 1;
const IS_SCAVENGED = 2;

/** Most bytes of one record: 16 MiB less room for what the protocol adds. Source: EventStoreDB 23.10. */
export const MAX_RECORD_BYTES = 16 * 1024 * 1024 - 10_000;

/** A record whose bytes are not those that were written. */
export class DamagedRecord extends Error {
  constructor(readonly position: number) {
    super(`The record at position ${position} is damaged: its checksum does not match. It is not served.`);
  }
}

export function recordBytes(event: Omit<EventRecord, 'position'>): number {
  const names = Buffer.byteLength(event.stream) + Buffer.byteLength(event.type);
  return HEADER_BYTES + names + event.metadata.length + event.data.length;
}

/** What is left of an event where its content is removed. */
export function scavenged(event: EventRecord): EventRecord {
  const formerLength = Buffer.alloc(4);
  formerLength.writeUInt32BE(recordBytes(event));
  return { ...event, isJson: false, metadata: Buffer.alloc(0), data: formerLength, isScavenged: true };
}

/** How long the record of an event was when it was written: the next one begins after as many bytes. */
export const lengthWhenWritten = (event: EventRecord): number =>
  event.isScavenged ? Buffer.from(event.data).readUInt32BE() : recordBytes(event);

export function encodeRecord(event: EventRecord): Buffer {
  const record = Buffer.allocUnsafe(recordBytes(event));
  record[4] = VERSION;
  record[5] = (event.isJson ? IS_JSON : 0) | (event.isScavenged ? IS_SCAVENGED : 0);
  record.writeUIntBE(event.position, 6, 6);
  record.writeUIntBE(event.revision, 12, 6);
  record.writeUIntBE(event.created, 18, 6);
  writeUuid(event.id, record, 24);
  const streamBytes = record.write(event.stream, HEADER_BYTES);
  const typeBytes = record.write(event.type, HEADER_BYTES + streamBytes);
  record.writeUInt16BE(streamBytes, 40);
  record.writeUInt16BE(typeBytes, 42);
  record.writeUInt32BE(event.metadata.length, 44);
  const metadataAt = HEADER_BYTES + streamBytes + typeBytes;
  record.set(event.metadata, metadataAt);
  record.set(event.data, metadataAt + event.metadata.length);
  record.writeUInt32BE(crc32(record.subarray(4)), 0);
  return record;
}

/**
 * The event in a record.
 *
 * @throws DamagedRecord when the bytes are not those written at that position
 */
export function decodeRecord(record: Buffer, position: number): EventRecord {
  if (!isWhole(record, position)) throw new DamagedRecord(position);
  const typeAt = HEADER_BYTES + record.readUInt16BE(40);
  const metadataAt = typeAt + record.readUInt16BE(42);
  const dataAt = metadataAt + record.readUInt32BE(44);
  return {
    stream: record.toString('utf8', HEADER_BYTES, typeAt),
    revision: record.readUIntBE(12, 6),
    position,
    created: record.readUIntBE(18, 6),
    id: readUuid(record, 24),
    type: record.toString('utf8', typeAt, metadataAt),
    isJson: record[5] === IS_JSON,
    metadata: record.subarray(metadataAt, dataAt),
    data: record.subarray(dataAt),
    ...(record[5] === IS_SCAVENGED && { isScavenged: true as const }),
  };
}

function isWhole(record: Buffer, position: number): boolean {
  return (
    record.length >= HEADER_BYTES &&
    record.readUInt32BE(0) === crc32(record.subarray(4)) &&
    record[4] === VERSION &&
    record.readUIntBE(6, 6) === position
  );
}
