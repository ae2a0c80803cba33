import { describe, expect, it } from '@jest/globals';
import { given, inSales } from './opportunity.fixture.js';

const assign = (agentId: string) => ({ type: 'assign_agent' as const, agentId });

describe('assign agent', () => {
  it('puts an agent on the deal, and names the one before', () => {
    expect(given(inSales('lead', { agentId: 'clerk' })).when(assign('scout'))).toEqual({
      events: [{ type: 'agent_assigned', data: { agentId: 'scout', previous: 'clerk' } }],
    });
  });

  it('is nothing where that agent is on it', () => {
    expect(given(inSales('lead', { agentId: 'scout' })).when(assign('scout'))).toEqual({ events: [] });
  });

  it('is rejected for one that is not registered or not active', () => {
    expect(given(inSales('lead')).when(assign('ghost'))).toEqual({
      rejected: 'agent_not_found',
      facts: { agentId: 'ghost' },
    });
  });
});
