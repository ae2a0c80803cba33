/** What a writer expects of a stream before its append: a revision, or what the words say. */
export type ExpectedRevision = number | 'any' | 'no_stream' | 'stream_exists';

/** What the decision needs to know of the stream, the events of the same commit included. */
export interface StreamHistory {
  /** −1 when the stream has no event. */
  readonly lastRevision: number;
  readonly hasMetadata: boolean;
  readonly isSoftDeleted: boolean;
  /** For ever. */
  readonly isTombstoned: boolean;
  idAt(revision: number): string | undefined;
  /** Revision of the last event with this id in the stream. */
  revisionOfId(id: string): number | undefined;
}

export type AppendDecision =
  | { readonly kind: 'append' }
  /** The same events were appended before; `revision` is that of the last of them. */
  | { readonly kind: 'idempotent'; readonly revision: number }
  | { readonly kind: 'wrong-revision' }
  | { readonly kind: 'stream-deleted' };

const APPEND: AppendDecision = { kind: 'append' };
const WRONG_REVISION: AppendDecision = { kind: 'wrong-revision' };
const STREAM_DELETED: AppendDecision = { kind: 'stream-deleted' };

/** Whether events with these ids may be appended, were appended before, or may not. */
export function decideAppend(
  expected: ExpectedRevision,
  ids: readonly string[],
  stream: StreamHistory,
): AppendDecision {
  if (stream.isTombstoned) return STREAM_DELETED;
  if (expected === 'any') return decideById(ids, stream);
  if (expected === 'stream_exists') return decideExisting(ids, stream);
  const expectedRevision = expected === 'no_stream' ? -1 : expected;
  if (expectedRevision === stream.lastRevision) return APPEND;
  if (expectedRevision > stream.lastRevision) return WRONG_REVISION;
  const decision = decideByPlace(expectedRevision, ids, stream);
  const mayRevive = expected === 'no_stream' && stream.isSoftDeleted && stream.idAt(0) !== ids[0];
  return mayRevive ? APPEND : decision;
}

function decideExisting(ids: readonly string[], stream: StreamHistory): AppendDecision {
  if (stream.isSoftDeleted) return STREAM_DELETED;
  if (stream.lastRevision < 0 && !stream.hasMetadata) return WRONG_REVISION;
  return decideById(ids, stream);
}

/** Without an expected revision the first id decides: known, then all must be; unknown, then it is new. */
function decideById(ids: readonly string[], stream: StreamHistory): AppendDecision {
  const revisions = ids.map((id) => stream.revisionOfId(id));
  if (revisions[0] === undefined) return APPEND;
  const last = revisions.at(-1);
  return last === undefined || revisions.includes(undefined) ? WRONG_REVISION : { kind: 'idempotent', revision: last };
}

/** With an expected revision below the current one, the log must hold the same ids in the same places. */
function decideByPlace(expectedRevision: number, ids: readonly string[], stream: StreamHistory): AppendDecision {
  const same = ids.every((id, index) => stream.idAt(expectedRevision + 1 + index) === id);
  if (ids.length === 0 || !same) return WRONG_REVISION;
  return { kind: 'idempotent', revision: expectedRevision + ids.length };
}
