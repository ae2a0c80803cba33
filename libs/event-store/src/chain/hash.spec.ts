import { describe, expect, it } from '@jest/globals';
import { hashOf, isChained } from './hash.js';

const content = { stream: 's-o', revision: '0', id: 'i', type: 't', data: { b: 1, a: 'é' }, metadata: { z: null } };

describe('the hash of an event', () => {
  it('is SHA-256 over its RFC 8785 JSON', () => {
    // printf '%s' '{"data":{"a":"é","b":1},"id":"i","metadata":{"z":null},"revision":"0","stream":"s-o","type":"t"}' | sha256sum
    expect(hashOf(content)).toBe('e449f80208c47013c15c08cfbbcbd1c093634be529a3b644bde7480ed8a71474');
  });

  it('does not depend on the order of fields', () => {
    expect(hashOf({ ...content, data: { a: 'é', b: 1 } })).toBe(hashOf(content));
  });

  it('differs with any part', () => {
    const others = [{ stream: 's-p' }, { revision: '1' }, { id: 'j' }, { type: 'u' }, { data: {} }, { metadata: {} }];
    const hashes = [{}, ...others].map((other) => hashOf({ ...content, ...other }));
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe('chains', () => {
  it('are kept for everything but what processes may rewrite', () => {
    expect(['opportunity', 'externalid', 'import'].every(isChained)).toBe(true);
    expect(['checkpoint', 'lease', 'delivery'].some(isChained)).toBe(false);
  });
});
