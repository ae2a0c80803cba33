import { lookup, type LookupAddress } from 'node:dns';
import { type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.js';

/** The name stands for an address that must not be asked. */
export class AddressNotAllowed extends Error {
  override readonly name = 'AddressNotAllowed';

  constructor(host: string, address: string) {
    super(`${host} is at ${address}, which is not a public address`);
  }
}

/** Resolves a name; the connection goes to what was looked at, and to nothing that is resolved later. */
type Resolve = (host: string, done: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void) => void;

const byDns: Resolve = (host, done) => lookup(host, { all: true }, done);

/** A name that has a single address which is not public is refused whole: nothing tells which one is meant. */
export const publicLookup =
  (resolve: Resolve = byDns): LookupFunction =>
  (host, options, done) => {
    resolve(host, (error, found) => {
      const refused = found?.find(({ address }) => !isPublicAddress(address));
      if (error) return done(error, []);
      if (refused) return done(new AddressNotAllowed(host, refused.address), []);
      const [first] = found;
      if (options.all === true || !first) return done(null, found);
      done(null, first.address, first.family);
    });
  };
