import { describe, expect, it } from '@jest/globals';
import {
  demandingReasons,
  given,
  givenIn,
  inFeedback,
  inSales,
  lived,
  named,
  pipelineRef,
  stageRef,
  usd,
} from './opportunity.fixture.js';

const marks = [
  { type: 'mark_won', event: 'closed_won', status: 'won', kept: 'wonReason' },
  { type: 'mark_lost', event: 'closed_lost', status: 'lost', kept: 'lostReason' },
  { type: 'mark_abandoned', event: 'closed_abandoned', status: 'abandoned', kept: 'lostReason' },
] as const;

describe.each(marks)('$type', ({ type, event, status, kept }) => {
  it('closes the deal with all that figures attribute it to', () => {
    const attribution = {
      repId: 'bob',
      agentId: 'scout',
      teamId: 'south',
      source: 'referral',
      accountId: 'initech',
      contactId: 'carl',
    };
    const data = {
      ...attribution,
      value: usd(7),
      pipeline: pipelineRef('feedback'),
      stage: stageRef('feedback', 'answer'),
      reason: 'they said so',
      change: null,
    };
    expect(
      given(inFeedback('answer', { ...attribution, value: usd(7) })).when({ type, reason: 'they said so' }),
    ).toEqual({ events: [{ type: event, data }] });
  });

  it('keeps the reason, and forgets it on reopening', () => {
    const closed = lived(inFeedback(), { type, reason: 'so' });
    expect(given(...closed).state).toMatchObject({ status, [kept]: 'so' });
    expect(given(...lived(inFeedback(), { type, reason: 'so' }, { type: 'reopen' })).state).toMatchObject({
      status: 'open',
      [kept]: null,
      closedAt: null,
    });
  });

  it('is nothing on a deal of that status', () => {
    expect(given(...lived(inFeedback(), { type })).when({ type, reason: 'again' })).toEqual({ events: [] });
  });

  it.each(marks.filter((other) => other.type !== type))('reopens a deal that is $status first', (other) => {
    expect(given(...lived(inFeedback(), { type: other.type })).when({ type })).toMatchObject({
      events: [{ type: 'reopened', data: { previousStatus: other.status, change: null } }, { type: event }],
    });
  });

  it('demands a reason where the pipeline always does', () => {
    const strict = givenIn(demandingReasons('feedback', 'always'))(inFeedback());
    expect(strict.when({ type })).toEqual({ rejected: 'reason_required', facts: { status } });
    expect(strict.when({ type, reason: 'so' })).toMatchObject({ events: [{ type: event }] });
  });
});

describe('marks, where the status follows the stage', () => {
  it.each([
    { type: 'mark_won', status: 'won', stages: named('sales', 'closed-won') },
    { type: 'mark_lost', status: 'lost', stages: named('sales', 'closed-lost') },
    { type: 'mark_abandoned', status: 'abandoned', stages: [] },
  ] as const)('$type is rejected, naming the stages that would do it', ({ type, status, stages }) => {
    expect(given(inSales('lead')).when({ type })).toEqual({
      rejected: 'status_follows_stage',
      facts: { status, stages },
    });
  });

  it('a reason is not demanded for winning where only losing demands one', () => {
    const strict = givenIn(demandingReasons('feedback', 'lost'))(inFeedback());
    expect(strict.when({ type: 'mark_won' })).toMatchObject({ events: [{ type: 'closed_won' }] });
    expect(strict.when({ type: 'mark_abandoned' })).toMatchObject({ rejected: 'reason_required' });
  });
});
