import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type EventRecord } from './event-record.js';
import { DamagedRecord, decodeRecord, encodeRecord, recordBytes } from './record-codec.js';

const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));
const records: fc.Arbitrary<EventRecord> = fc.record({
  id: fc.uuid(),
  stream: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  type: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  isJson: fc.boolean(),
  metadata: bytes,
  data: bytes,
  revision: fc.integer({ min: 0, max: 2 ** 48 - 1 }),
  position: fc.integer({ min: 0, max: 2 ** 48 - 1 }),
  created: fc.integer({ min: 0, max: 2 ** 48 - 1 }),
});

describe('a record', () => {
  it('gives back what was put into it, and is as long as it says', () => {
    fc.assert(
      fc.property(records, (event) => {
        const record = encodeRecord(event);
        expect(record.length).toBe(recordBytes(event));
        expect(decodeRecord(record, event.position)).toEqual(event);
      }),
    );
  });

  it('is damaged when any one bit of it is flipped', () => {
    fc.assert(
      fc.property(records, fc.nat(), fc.nat({ max: 7 }), (event, place, bit) => {
        const record = encodeRecord(event);
        const at = place % record.length;
        record[at] = (record[at] ?? 0) ^ (1 << bit);
        expect(() => decodeRecord(record, event.position)).toThrow(DamagedRecord);
      }),
    );
  });

  it('is damaged when it is cut short or stands at another position', () => {
    fc.assert(
      fc.property(records, fc.nat(), (event, place) => {
        const record = encodeRecord(event);
        expect(() => decodeRecord(record.subarray(0, place % record.length), event.position)).toThrow(DamagedRecord);
        expect(() => decodeRecord(record, event.position + 1)).toThrow(DamagedRecord);
      }),
    );
  });
});
