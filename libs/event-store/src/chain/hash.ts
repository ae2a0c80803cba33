import { hash as digest } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What an event's hash covers, as stored: personal fields encrypted, the metadata without the hash itself. */
export interface HashedContent {
  readonly stream: string;
  /** decimal text */
  readonly revision: string;
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
  readonly metadata: object;
}

/** SHA-256, in hex, over the RFC 8785 JSON of the content. */
export function hashOf(content: HashedContent): string {
  const json = canonicalize(content);
  if (json === undefined) throw new TypeError(`${content.type} is not JSON`);
  return digest('sha256', json, 'hex');
}

/** What the first event of a stream names in place of an event before it. */
export const genesisOf = (stream: string): string => `genesis:${stream}`;

/** State that any process may rewrite, and that history does not rest on. */
const unchained: ReadonlySet<string> = new Set(['checkpoint', 'lease', 'delivery']);

/** Whether the events of a category are chained by their hashes. */
export const isChained = (category: string): boolean => !unchained.has(category);
