import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isUuid, readUuid, uuidFromHalves, uuidToHalves, writeUuid } from './uuid-codec.js';

it('a UUID survives its bytes and its halves', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const bytes = Buffer.alloc(20);
      writeUuid(id, bytes, 3);
      expect(readUuid(bytes, 3)).toBe(id);
      expect(uuidFromHalves(...uuidToHalves(id))).toBe(id);
    }),
  );
});

it.each([
  ['', false],
  ['00000000-0000-0000-0000-000000000000', true],
  ['ffffffff-ffff-ffff-ffff-ffffffffffff', true],
  ['gfffffff-ffff-ffff-ffff-ffffffffffff', false],
  ['ffffffffffffffffffffffffffffffff', false],
])('%j is a UUID: %s', (text, is) => {
  expect(isUuid(text)).toBe(is);
});
