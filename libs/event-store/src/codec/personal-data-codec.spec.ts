import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { isSealed, seal, unseal } from './personal-data-codec.js';

const key = { id: 'key-1', secret: randomBytes(32) };

describe('a sealed value', () => {
  it('is read again with its key in its place', () => {
    for (const value of ['Zoë', ['a@b.example'], { street: 'Elm' }, 0, true]) {
      expect(unseal(seal(value, 'contact:1', key, 'e/name'), key, 'e/name')).toEqual(value);
    }
  });

  it('shows nothing of the value, and never looks the same', () => {
    const sealed = seal('Ada Lovelace', 'contact:1', key, 'e/name');
    expect(JSON.stringify(sealed)).not.toContain('Ada');
    expect(sealed.$enc.ct).not.toBe(seal('Ada Lovelace', 'contact:1', key, 'e/name').$enc.ct);
    expect(isSealed(sealed)).toBe(true);
  });

  it('is not read in another place, with another key, or damaged', () => {
    const sealed = seal('Ada', 'contact:1', key, 'e/name');
    const damaged = { $enc: { ...sealed.$enc, ct: `A${sealed.$enc.ct.slice(1)}B` } };
    expect(() => unseal(sealed, key, 'e/email')).toThrow();
    expect(() => unseal(sealed, { id: 'key-1', secret: randomBytes(32) }, 'e/name')).toThrow();
    expect(() => unseal(damaged, key, 'e/name')).toThrow();
  });
});
