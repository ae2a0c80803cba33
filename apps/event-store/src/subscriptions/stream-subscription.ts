import { type CommitSignal } from '../log/commit-signal.js';
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

/**
 * A stream from a revision on, for ever; reads the log and waits at its end, as `followAll` does.
 *
 * @throws StreamDeleted where it was tombstoned, or once it is, after its tombstone was told
 */
export async function* followStream(
  reader: StreamReader,
  signal: CommitSignal,
  { stream, after, aborted }: StreamSubscription,
): AsyncGenerator<SubscriptionMessage[]> {
  await reader.reach(stream);
  const lastBefore = reader.lastRevision(stream) ?? -1;
  let revision = after === 'end' ? lastBefore : after;
  let live = after === 'end';
  if (live) yield [CAUGHT_UP];
  while (!aborted.aborted) {
    if (reader.isBehind(stream)) {
      await reader.reach(stream);
      continue; // to look again: from there to the waiting nothing else gets its turn, and no commit is missed
    }
    yield* tombstoneOf(reader, stream);
    const last = reader.lastRevision(stream);
    if (last !== undefined && revision < last) {
      const rest = { stream, from: revision + 1, direction: 'forwards', count: Infinity } as const;
      for (const events of reader.readStream(rest) ?? []) {
        yield events.map((event) => ({ kind: 'event', event }));
      }
      revision = last;
    } else if (last === undefined || live) {
      await (projectionOf(stream) ? signal.nextCommit(aborted) : signal.nextCommitTo(stream, aborted));
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
