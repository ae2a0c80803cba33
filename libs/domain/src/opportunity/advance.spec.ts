import { describe, expect, it } from '@jest/globals';
import {
  deletingStage,
  given,
  givenIn,
  inFeedback,
  inSales,
  lived,
  named,
  salesChange,
  stageRef,
} from './opportunity.fixture.js';

const advance = { type: 'advance' } as const;

describe('advance', () => {
  it('goes to the next active stage', () => {
    const data = { ...salesChange('lead', 'contacted'), reason: null };
    expect(given(inSales('lead')).when(advance)).toEqual({ events: [{ type: 'stage_advanced', data }] });
  });

  it('passes over a stage that is being deleted', () => {
    expect(givenIn(deletingStage('sales', 'contacted', 'lead'))(inSales('lead')).when(advance)).toMatchObject({
      events: [{ type: 'stage_advanced', data: { toStage: stageRef('sales', 'qualified') } }],
    });
  });

  it('goes to a later stage that is named, also to one that closes the deal', () => {
    expect(given(inSales('lead')).when({ ...advance, stageId: 'closed-won', reason: 'price' })).toMatchObject({
      events: [{ type: 'stage_advanced' }, { type: 'closed_won', data: { reason: 'price' } }],
    });
  });

  it('is nothing where the deal is in the stage that is named', () => {
    expect(given(inSales('lead')).when({ ...advance, stageId: 'lead' })).toEqual({ events: [] });
  });

  it('is rejected from the last active stage, naming the closing stages', () => {
    expect(given(inSales('negotiation')).when(advance)).toEqual({
      rejected: 'no_next_stage',
      facts: { stages: named('sales', 'closed-won', 'closed-lost') },
    });
    expect(given(inFeedback('review')).when(advance)).toEqual({ rejected: 'no_next_stage', facts: { stages: [] } });
  });

  it('is rejected to an earlier stage', () => {
    expect(given(inSales('proposal')).when({ ...advance, stageId: 'lead' })).toEqual({
      rejected: 'not_a_later_stage',
      facts: { stageId: 'lead', from: 'Proposal' },
    });
  });

  it('is rejected on a closed deal whose status follows its stage', () => {
    const lost = lived(inSales('lead'), { type: 'move_to_stage', stageId: 'closed-lost' });
    expect(given(...lost).when(advance)).toEqual({ rejected: 'not_open', facts: { status: 'lost' } });
  });

  it('goes on with a closed deal whose status is independent', () => {
    const lost = lived(inFeedback('ask'), { type: 'mark_lost' });
    expect(given(...lost).when(advance)).toMatchObject({
      events: [{ type: 'stage_advanced', data: { toStage: stageRef('feedback', 'answer') } }],
    });
  });
});
