import { LRUCache } from 'lru-cache';
import { isStoredMetadata, type StoredEvent } from '../codec/stored-event.js';
import { type EventLog } from '../log/event-log.js';
import { parseStreamName } from '../stream-name.js';
import { genesisOf, hashOf, isChained } from './hash.js';

/** The first event whose chain does not hold. */
export interface BrokenEvent {
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
  /** `revision`: events before it are missing; `previousHash`: not the hash of the one before; `hash`: not that of its content; `unreadable`: no metadata to check */
  readonly differs: 'revision' | 'previousHash' | 'hash' | 'unreadable';
  readonly expected: string;
  readonly found: string;
}

/** How far a verification has come. */
export interface ChainProgress {
  /** events whose chain holds */
  readonly verified: number;
  /** the last position that was read; -1 before the first */
  readonly position: bigint;
  /** ends the verification */
  readonly broken: BrokenEvent | null;
}

/** The part of the log that a verification reads. */
export type ChainSource = Pick<EventLog, 'readStoredAll' | 'readStoredStream'>;

interface Link {
  readonly revision: bigint;
  readonly hash: string;
}

const PROGRESS_EVERY = 1_000;

/** Ends of streams that are remembered; another stream's is read from the log again, so that memory does not grow with it. */
const ENDS_KEPT = 100_000;

/**
 * Recomputes the chains of the whole log in its order, or of one stream. The last progress is the verdict.
 *
 * @throws LogUnavailable
 */
export async function* verifyChains(
  log: ChainSource,
  { stream }: { readonly stream?: string } = {},
): AsyncGenerator<ChainProgress> {
  const ends = new LRUCache<string, Link>({ max: ENDS_KEPT });
  let verified = 0;
  let position = -1n;
  for await (const event of stream === undefined ? log.readStoredAll(-1n) : log.readStoredStream(stream)) {
    position = event.position;
    const category = parseStreamName(event.stream)?.category;
    if (category === undefined || !isChained(category)) continue;
    const before = ends.get(event.stream) ?? (await linkBefore(log, event));
    const broken = broke(event, before);
    if (broken) {
      yield { verified, position, broken };
      return;
    }
    ends.set(event.stream, { revision: event.revision, hash: hashIn(event.metadata) });
    if (++verified % PROGRESS_EVERY === 0) yield { verified, position, broken: null };
  }
  yield { verified, position, broken: null };
}

/** The event before in the same stream, which stands earlier in the log and was found whole. */
async function linkBefore(log: ChainSource, { stream, revision }: StoredEvent): Promise<Link> {
  if (revision > 0n)
    for await (const before of log.readStoredStream(stream, revision - 1n, 1))
      if (before.revision === revision - 1n) return { revision: before.revision, hash: hashIn(before.metadata) };
  return { revision: -1n, hash: genesisOf(stream) };
}

function broke(event: StoredEvent, before: Link): BrokenEvent | null {
  const { stream, revision, position, id, type, data, metadata } = event;
  const differs = (what: BrokenEvent['differs'], expected: string, found: string): BrokenEvent | null =>
    expected === found ? null : { stream, revision, position, differs: what, expected, found };
  if (!isStoredMetadata(metadata)) return differs('unreadable', 'metadata', typeof metadata);
  const { hash, ...hashed } = metadata;
  const content = { stream, revision: revision.toString(), id, type, data, metadata: hashed };
  return (
    differs('revision', (before.revision + 1n).toString(), revision.toString()) ??
    differs('previousHash', before.hash, metadata.previousHash) ??
    differs('hash', hashOf(content), hash)
  );
}

const hashIn = (metadata: unknown): string => (isStoredMetadata(metadata) ? metadata.hash : '');
