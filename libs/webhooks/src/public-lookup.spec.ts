import { describe, expect, it } from '@jest/globals';
import { publicLookup } from './public-lookup.js';

/** What a name that resolves to these addresses comes to. */
const lookUp = (all: boolean, ...addresses: readonly string[]): Promise<unknown> =>
  new Promise((resolve) => {
    const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    const lookup = publicLookup((_, done) => done(null, found));
    lookup('lake.example', { all }, (error, address) => resolve(error ? error.name : address));
  });

describe('the name of an endpoint', () => {
  it('leads to the addresses that were looked at', async () => {
    expect(await lookUp(false, '1.1.1.1', '8.8.8.8')).toBe('1.1.1.1');
    expect(await lookUp(true, '1.1.1.1')).toEqual([{ address: '1.1.1.1', family: 4 }]);
  });

  it('leads nowhere where a single address is not public', async () => {
    expect(await lookUp(false, '10.0.0.1')).toBe('AddressNotAllowed');
    expect(await lookUp(true, '1.1.1.1', '169.254.169.254')).toBe('AddressNotAllowed');
    expect(await lookUp(true, '2606:4700::1111', '::ffff:127.0.0.1')).toBe('AddressNotAllowed');
  });
});
