import { describe, expect, it } from '@jest/globals';
import { Rejected } from '#decider';
import { add, contextOf, tallyExecution } from '../../../../test/support/event-log.js';
import { tallyStreams } from '../../../../test/support/tally.js';
import { decideAll, noted } from './draft.js';
import { FoldedStream } from './folded-stream.js';

const NOW = '2026-11-22T12:00:00.000Z';
const EARLIER = '2026-11-20T12:00:00.000Z';
const LATER = '2026-11-24T12:00:00.000Z';

const decided = (asked: readonly (string | undefined)[], last: string | null, wholeRequest: string | null = null) => {
  const stream = new FoldedStream(tallyStreams, 'tally-org.1');
  stream.occurredAt = last;
  const commands = asked.map((occurredAt) => ({ ...add(1), ...(occurredAt !== undefined && { occurredAt }) }));
  const context = contextOf({ occurredAt: wholeRequest });
  return decideAll(tallyExecution('1', commands, { context }), stream, { limit: 10 }, NOW).map(
    ({ occurredAt, backdated }) => ({ occurredAt, backdated }),
  );
};

const rejection = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Rejected) return error.code;
  }
  return 'none';
};

describe('when an event happened', () => {
  it("is the clock's time", () => {
    expect(decided([undefined], EARLIER)).toEqual([{ occurredAt: NOW, backdated: false }]);
  });

  it('is the stream’s last time where the clock went back', () => {
    expect(decided([undefined], LATER)).toEqual([{ occurredAt: LATER, backdated: false }]);
  });

  it("is the caller's time, the command's own before the whole request's", () => {
    expect(decided([undefined], null, EARLIER)).toEqual([{ occurredAt: EARLIER, backdated: true }]);
    expect(decided([NOW], null, EARLIER)).toEqual([{ occurredAt: NOW, backdated: true }]);
  });

  it('is never in the future', () => {
    expect(rejection(() => decided([LATER], null))).toBe('occurred_in_future');
  });

  it('is never before the last event, of the stream or of the same append', () => {
    expect(rejection(() => decided([EARLIER], NOW))).toBe('occurred_before_last');
    expect(rejection(() => decided([NOW, EARLIER], null))).toBe('occurred_before_last');
    expect(decided([EARLIER, NOW], EARLIER)).toHaveLength(2);
  });

  it('of a command that changed nothing follows the same rule', () => {
    expect(noted(contextOf(), { occurredAt: LATER }, NOW).occurredAt).toBe(LATER);
    expect(noted(contextOf(), { occurredAt: null }, NOW).occurredAt).toBe(NOW);
  });
});

describe('several commands', () => {
  it('are decided on the outcome of the one before', () => {
    const stream = new FoldedStream(tallyStreams, 'tally-org.1');
    const both = tallyExecution('1', [add(6), add(5)]);
    expect(rejection(() => decideAll(both, stream, { limit: 10 }, NOW))).toBe('over_the_limit');
    expect(decideAll(both, stream, { limit: 11 }, NOW)).toHaveLength(2);
  });
});
