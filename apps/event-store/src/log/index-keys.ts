import { writeUuid } from './uuid-codec.js';

/**
 * Keys of the index, clustered by stream so that an append touches neighbouring pages:
 *
 *     stream number u40 | 0 | revision u48   → position u48
 *     stream number u40 | 1 | id 16 bytes    → revision u48 (the last event of that id in the stream)
 */
const REVISION = 0;
const ID = 1;
const NUMBER_BYTES = 5;

export function revisionKey(streamNumber: number, revision: number): Buffer {
  const key = Buffer.allocUnsafe(NUMBER_BYTES + 7);
  key.writeUIntBE(streamNumber, 0, NUMBER_BYTES);
  key[NUMBER_BYTES] = REVISION;
  key.writeUIntBE(revision, NUMBER_BYTES + 1, 6);
  return key;
}

/** Whether the key is one of a revision, not of an id. */
export const isRevisionKey = (key: Uint8Array): boolean => key[NUMBER_BYTES] === REVISION;

export function idKey(streamNumber: number, id: string): Buffer {
  const key = Buffer.allocUnsafe(NUMBER_BYTES + 17);
  key.writeUIntBE(streamNumber, 0, NUMBER_BYTES);
  key[NUMBER_BYTES] = ID;
  writeUuid(id, key, NUMBER_BYTES + 1);
  return key;
}

/** Sorts before every revision of the stream. */
export function streamFloorKey(streamNumber: number): Buffer {
  return revisionKey(streamNumber, 0).subarray(0, NUMBER_BYTES);
}

/** Sorts after every revision of the stream and before its ids. */
export function streamCeilingKey(streamNumber: number): Buffer {
  const key = streamFloorKey(streamNumber);
  return Buffer.concat([key, Buffer.of(ID)]);
}

export const streamNumberOf = (key: Uint8Array): number => Buffer.from(key).readUIntBE(0, NUMBER_BYTES);
export const revisionOf = (key: Uint8Array): number => Buffer.from(key).readUIntBE(NUMBER_BYTES + 1, 6);

export function numberBytes(value: number): Buffer {
  const bytes = Buffer.allocUnsafe(6);
  bytes.writeUIntBE(value, 0, 6);
  return bytes;
}

export const numberOf = (bytes: Uint8Array): number => Buffer.from(bytes).readUIntBE(0, 6);
