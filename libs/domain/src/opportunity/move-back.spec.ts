import { describe, expect, it } from '@jest/globals';
import { given, inFeedback, inSales, lived, salesChange, stageRef } from './opportunity.fixture.js';

const back = { type: 'move_back' } as const;

describe('move back', () => {
  it('goes to the active stage before', () => {
    const data = { ...salesChange('proposal', 'qualified'), reason: 'too early' };
    expect(given(inSales('proposal')).when({ ...back, reason: 'too early' })).toEqual({
      events: [{ type: 'stage_reverted', data }],
    });
  });

  it('goes to an earlier stage that is named', () => {
    expect(given(inFeedback('review')).when({ ...back, stageId: 'ask' })).toMatchObject({
      events: [{ type: 'stage_reverted', data: { toStage: stageRef('feedback', 'ask') } }],
    });
  });

  it('reopens a closed deal whose status follows its stage, in the last active stage', () => {
    const lost = lived(inSales('lead'), { type: 'move_to_stage', stageId: 'closed-lost' });
    expect(given(...lost).when(back)).toMatchObject({
      events: [{ type: 'reopened', data: { change: salesChange('closed-lost', 'negotiation') } }],
    });
  });

  it('is nothing where the deal is in the stage that is named', () => {
    expect(given(inSales('lead')).when({ ...back, stageId: 'lead' })).toEqual({ events: [] });
  });

  it('is rejected from the first stage', () => {
    expect(given(inSales('lead')).when(back)).toEqual({ rejected: 'no_previous_stage', facts: { from: 'Lead' } });
  });

  it('is rejected to a later stage', () => {
    expect(given(inSales('lead')).when({ ...back, stageId: 'proposal' })).toEqual({
      rejected: 'not_an_earlier_stage',
      facts: { stageId: 'proposal', from: 'Lead' },
    });
  });
});
