import { describe, expect, it } from '@jest/globals';
import { given, inSales } from './opportunity.fixture.js';

const to = (conversationId: string) => ({ type: 'link_conversation' as const, conversationId });

describe('link conversation', () => {
  it('names the conversation, and the one before', () => {
    expect(given(inSales('lead', { conversationId: 'chat' })).when(to('talk'))).toEqual({
      events: [{ type: 'conversation_linked', data: { conversationId: 'talk', previous: 'chat' } }],
    });
  });

  it('is nothing where it is linked', () => {
    expect(given(inSales('lead', { conversationId: 'talk' })).when(to('talk'))).toEqual({ events: [] });
  });

  it('is rejected for a conversation that this organization does not have', () => {
    expect(given(inSales('lead')).when(to('silence'))).toEqual({
      rejected: 'conversation_not_found',
      facts: { conversationId: 'silence' },
    });
  });
});
