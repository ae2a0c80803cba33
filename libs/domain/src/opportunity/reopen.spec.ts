import { describe, expect, it } from '@jest/globals';
import { given, inFeedback, inSales, lived, named } from './opportunity.fixture.js';

const reopen = { type: 'reopen', reason: 'they called' } as const;

describe('reopen', () => {
  it.each([
    { mark: 'mark_won', previousStatus: 'won' },
    { mark: 'mark_lost', previousStatus: 'lost' },
    { mark: 'mark_abandoned', previousStatus: 'abandoned' },
  ] as const)('opens a deal that was $previousStatus, in its stage', ({ mark, previousStatus }) => {
    expect(given(...lived(inFeedback(), { type: mark })).when(reopen)).toEqual({
      events: [{ type: 'reopened', data: { previousStatus, change: null, reason: 'they called' } }],
    });
  });

  it('is nothing on an open deal', () => {
    expect(given(inFeedback()).when(reopen)).toEqual({ events: [] });
  });

  it('is rejected where the status follows the stage, naming the active stages', () => {
    const won = lived(inSales('lead'), { type: 'move_to_stage', stageId: 'closed-won' });
    expect(given(...won).when(reopen)).toEqual({
      rejected: 'status_follows_stage',
      facts: { status: 'open', stages: named('sales', 'lead', 'contacted', 'qualified', 'proposal', 'negotiation') },
    });
  });
});
