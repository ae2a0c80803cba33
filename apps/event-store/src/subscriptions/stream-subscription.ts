import { type CommitSignal } from '../log/commit-signal.js';
import { type LinkReader } from '../projections/link-reader.js';
import { projectionOf } from '../projections/system-projections.js';
import { StreamDeleted } from '../streams/store-errors.js';
import { type StreamReader } from '../streams/stream-reader.js';
import { CAUGHT_UP, type SubscriptionMessage } from './subscription-message.js';

export interface StreamSubscription {
  readonly stream: string;
  /** Only what is after this revision; the end takes what is new only. */
  readonly after: number | 'end';
  readonly aborted: AbortSignal;
}

/** Where streams are read, and who says that they have grown. */
interface Followed {
  readonly reader: StreamReader;
  readonly links: LinkReader;
  readonly signal: CommitSignal;
}

/**
 * A stream from a revision on, for ever; reads the log and waits at its end, as `followAll` does.
 *
 * @throws StreamDeleted where it was tombstoned, or once it is, after its tombstone was told
 */
export async function* followStream(
  { reader, links, signal }: Followed,
  { stream, after, aborted }: StreamSubscription,
): AsyncGenerator<SubscriptionMessage[]> {
  await links.reach(stream);
  let revision = after === 'end' ? (reader.lastRevision(stream) ?? -1) : after;
  let live = after === 'end';
  if (live) yield [CAUGHT_UP];
  while (!aborted.aborted) {
    if (links.isBehind(stream)) {
      await links.reach(stream);
      continue; // to look again: from there to the waiting nothing else gets its turn, and no commit is missed
    }
    const last = reader.lastRevision(stream);
    if (last !== undefined && revision < last) {
      const rest = { stream, from: revision + 1, direction: 'forwards', count: Infinity } as const;
      for (const events of reader.readStream(rest) ?? []) {
        yield events.map((event) => ({ kind: 'event', event }));
      }
      revision = last;
    } else if (last === undefined || live) {
      await (projectionOf(stream) ? signal.nextCommit(aborted) : signal.nextCommitTo(stream, aborted));
      yield* tombstoneOf(reader, stream);
    } else {
      live = true;
      yield [CAUGHT_UP];
    }
  }
}

/** Ends a subscription whose stream is no more. */
function* tombstoneOf(reader: StreamReader, stream: string): Generator<SubscriptionMessage[]> {
  const event = reader.tombstone(stream);
  if (event === undefined) return;
  yield [{ kind: 'event', event }];
  throw new StreamDeleted(stream);
}
