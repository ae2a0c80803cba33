import { describe, expect, it } from '@jest/globals';
import { given, inSales } from './opportunity.fixture.js';

describe('unassign agent', () => {
  it('takes the agent off the deal', () => {
    expect(given(inSales('lead', { agentId: 'scout' })).when({ type: 'unassign_agent' })).toEqual({
      events: [{ type: 'agent_unassigned', data: { previous: 'scout' } }],
    });
  });

  it('is nothing where there is none', () => {
    expect(given(inSales('lead')).when({ type: 'unassign_agent' })).toEqual({ events: [] });
  });
});
