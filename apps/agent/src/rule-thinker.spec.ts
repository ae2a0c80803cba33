import { describe, expect, it } from '@jest/globals';
import { RuleThinker } from './rule-thinker.js';
import { type Situation } from './thinker.js';

const thinker = new RuleThinker();
const deal = { id: 'deal', name: null, stage: 'Qualified' };
const said = (text: string, direction: 'received' | 'sent' = 'received') => ({
  ...{ id: 'message', direction, text },
  at: '2026-11-20T12:00:00.000Z',
});

const of = (text: string, over: Partial<Situation> = {}): Situation => ({
  conversation: { id: 'chat', contactId: 'ada', channelId: 'desk' },
  contactName: 'Ada',
  messages: [said(text)],
  deal,
  ...over,
});

const kindsFor = async (situation: Situation) => (await thinker.think(situation)).map(({ kind }) => kind);

describe('a thinker by rules', () => {
  it('proposes a deal where somebody without one shows interest', async () => {
    expect(await kindsFor(of('Do you have a price for ten seats?', { deal: null }))).toEqual(['create']);
    expect(await kindsFor(of('Wrong number, sorry.', { deal: null }))).toEqual([]);
  });

  it('proposes a note where the price is asked', async () => {
    expect(await thinker.think(of('How much is it?'))).toMatchObject([{ kind: 'note', opportunityId: 'deal' }]);
  });

  it.each(['Please send us the proposal.', 'The meeting is booked for Monday.', "Let's go ahead"])(
    'proposes to move on at: %s',
    async (text) => {
      expect(await thinker.think(of(text))).toMatchObject([{ kind: 'advance', opportunityId: 'deal' }]);
    },
  );

  it('says why, in the words of the message', async () => {
    const [proposal] = await thinker.think(of('Please send us the contract.'));
    expect(proposal?.rationale).toContain('Please send us the contract.');
  });

  it('has nothing to say to what was sent, or to nothing', async () => {
    expect(await kindsFor(of('', { messages: [said('How much is it?', 'sent')] }))).toEqual([]);
    expect(await kindsFor(of('', { messages: [] }))).toEqual([]);
  });
});
