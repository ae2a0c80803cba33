import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.js';

/** Which addresses outside may be told of events: the public internet over https, and what the operator names. */
export class AllowedHosts {
  private readonly named: ReadonlySet<string>;

  /** @param named `host:port` each: may be private, and told in clear */
  constructor(named: readonly string[]) {
    this.named = new Set(named.map((host) => host.toLowerCase()));
  }

  /** Whether the operator named its host and port. */
  names(url: URL): boolean {
    return this.named.has(`${url.hostname}:${portOf(url)}`);
  }

  /** Why the url cannot be told of events, as far as it says itself; null: it can. */
  refusalOf(text: string): string | null {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return 'it is no https address';
    if (url.username !== '' || url.password !== '') return 'it holds a user name or a password';
    if (url.hash !== '') return 'it has a fragment, which no endpoint would see';
    if (this.names(url)) return null;
    if (url.protocol === 'http:') return 'it is not encrypted (http)';
    const host = hostOf(url);
    if (isIP(host) !== 0 && !isPublicAddress(host)) return `${host} is not a public address`;
    return isLocalName(host) ? `${host} is not a public name` : null;
  }
}

/** Its host as the network names it: IPv6 without brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1');

const portOf = ({ port, protocol }: URL): string => port || (protocol === 'https:' ? '443' : '80');

/** RFC 6761 and RFC 8375; whatever else it resolves to is looked at when it is resolved. */
const isLocalName = (host: string): boolean => /(^|\.)(localhost|local|internal|home\.arpa)\.?$/i.test(host);
