import { describe, expect, it } from '@jest/globals';
import { type ExpectedRevision, type StreamHistory, decideAppend } from './append-decision.js';

/** A stream that holds one event per letter. */
function stream(ids: string, facts: Partial<StreamHistory> = {}): StreamHistory {
  return {
    lastRevision: ids.length - 1,
    hasMetadata: false,
    isSoftDeleted: false,
    isTombstoned: false,
    idAt: (revision) => ids[revision],
    revisionOfId: (id) => (ids.includes(id) ? ids.lastIndexOf(id) : undefined),
    ...facts,
  };
}

const outcomeOf = (expected: ExpectedRevision, ids: string, history: StreamHistory): string => {
  const decision = decideAppend(expected, [...ids], history);
  return decision.kind === 'idempotent' ? `idempotent ${decision.revision}` : decision.kind;
};

describe('an append', () => {
  it.each<[ExpectedRevision, string, string]>([
    ['any', '', 'append'],
    ['no_stream', '', 'append'],
    ['stream_exists', '', 'wrong-revision'],
    [0, '', 'wrong-revision'],
    ['any', 'abc', 'append'],
    ['no_stream', 'abc', 'wrong-revision'],
    ['stream_exists', 'abc', 'append'],
    [1, 'abc', 'wrong-revision'],
    [2, 'abc', 'append'],
    [3, 'abc', 'wrong-revision'],
    [Number.MAX_SAFE_INTEGER, 'abc', 'wrong-revision'],
  ])('of new events with %s on a stream of "%s": %s', (expected, ids, outcome) => {
    expect(outcomeOf(expected, 'xy', stream(ids))).toBe(outcome);
  });

  it.each<[ExpectedRevision, string, string]>([
    ['any', 'bc', 'idempotent 2'],
    ['any', 'c', 'idempotent 2'],
    ['any', 'ba', 'idempotent 0'],
    ['any', 'bcd', 'wrong-revision'],
    ['any', 'dbc', 'append'],
    ['stream_exists', 'bc', 'idempotent 2'],
    ['no_stream', 'abc', 'idempotent 2'],
    ['no_stream', 'ab', 'idempotent 1'],
    ['no_stream', 'bc', 'wrong-revision'],
    ['no_stream', 'abcd', 'wrong-revision'],
    [0, 'bc', 'idempotent 2'],
    [0, 'b', 'idempotent 1'],
    [0, 'cb', 'wrong-revision'],
    [0, 'bcd', 'wrong-revision'],
    [2, 'abc', 'append'],
  ])('with %s of "%s" again on a stream of "abc": %s', (expected, ids, outcome) => {
    expect(outcomeOf(expected, ids, stream('abc'))).toBe(outcome);
  });

  it.each<[ExpectedRevision, string]>([
    ['any', 'append'],
    ['stream_exists', 'append'],
    ['no_stream', 'wrong-revision'],
    [2, 'append'],
    [1, 'wrong-revision'],
  ])('of nothing with %s: %s', (expected, outcome) => {
    expect(outcomeOf(expected, '', stream('abc'))).toBe(outcome);
  });

  it('to a stream that must exist takes metadata for existence', () => {
    expect(outcomeOf('stream_exists', 'x', stream('', { hasMetadata: true }))).toBe('append');
  });

  it.each<[ExpectedRevision, string]>([
    ['any', 'append'],
    ['no_stream', 'append'],
    ['stream_exists', 'stream-deleted'],
    [2, 'append'],
    [0, 'wrong-revision'],
  ])('with %s on a softly deleted stream: %s', (expected, outcome) => {
    expect(outcomeOf(expected, 'x', stream('abc', { isSoftDeleted: true }))).toBe(outcome);
  });
});
