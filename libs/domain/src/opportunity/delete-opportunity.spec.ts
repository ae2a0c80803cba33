import { describe, expect, it } from '@jest/globals';
import { given, inFeedback, inSales, lived, pipelineRef, stageRef } from './opportunity.fixture.js';

const remove = { type: 'delete_opportunity' } as const;

describe('delete opportunity', () => {
  it('names what a confirmation shows: name, pipeline and stage', () => {
    const data = { name: 'Big one', pipeline: pipelineRef('sales'), stage: stageRef('sales', 'proposal') };
    expect(given(inSales('proposal', { name: 'Big one' })).when(remove)).toEqual({
      events: [{ type: 'opportunity_deleted', data }],
    });
  });

  it('is allowed at any status', () => {
    expect(given(...lived(inFeedback(), { type: 'mark_won' })).when(remove)).toHaveProperty('events.length', 1);
  });

  it('keeps what the deal was, for auditors', () => {
    expect(given(...lived(inSales('proposal', { name: 'Big one' }), remove)).state).toMatchObject({
      existence: 'deleted',
      last: { name: 'Big one', stage: { id: 'proposal' } },
    });
  });
});
