import { describe, expect, it } from '@jest/globals';
import { type Deal } from './deal.js';
import { foldAnswer, foldCard, followUpAt } from './fold.js';

const instant = '2026-03-01T09:00:00.000Z';

const deal: Deal = {
  ...{ id: 'd', revision: 3, externalId: null, leadId: null, name: 'Acme', contactId: 'c', accountId: null },
  pipeline: { id: 'p', name: 'Sales', currency: 'USD', statusPolicy: 'by_stage' },
  stage: { id: 's', name: 'Lead', position: 0, outcome: 'active' },
  ...{ status: 'open', value: { amount: 100, currency: 'USD' }, source: null, teamId: null, channelId: null },
  ...{ conversationId: null, repId: 'r', agentId: null, expectedCloseDate: null, followUpAt: null, description: '' },
  ...{ notes: [], tags: [], customFields: {}, probability: null, rank: null, wonReason: null, lostReason: null },
  ...{ stageEnteredAt: instant, createdAt: instant, closedAt: null, lastActivityAt: instant, stale: false },
  contact: { id: 'c', name: 'Grace' },
  rep: { id: 'r', name: 'Ann' },
  ...{ account: null, agent: null, team: null, channel: null, followUp: null, contactActivity: null },
};

const card = {
  ...{ id: 'd', revision: 4, name: 'Acme', contact: deal.contact, account: null, stageId: 's', status: deal.status },
  ...{ value: { amount: 200, currency: 'USD' }, teamId: null, channel: null, rep: null, agentId: null },
  ...{ followUp: { at: instant, state: 'overdue' as const }, stale: true, expectedCloseDate: null, tags: ['big'] },
  ...{ rank: null, stageEnteredAt: instant, closedAt: null, lastActivityAt: instant, contactActivity: null },
};

describe('a deal that is shown', () => {
  it('takes what a live card says', () => {
    const folded = foldCard(deal, card);
    expect(folded).toMatchObject({
      revision: 4,
      value: { amount: 200 },
      repId: null,
      followUpAt: instant,
      tags: ['big'],
    });
    expect(folded.stage).toEqual(deal.stage);
  });

  it('takes nothing of an older card, or of another deal’s', () => {
    expect(foldCard(deal, { ...card, revision: 2 })).toBe(deal);
    expect(foldCard(deal, { ...card, id: 'other' })).toBe(deal);
  });

  it('takes what a write answered, with the names that are known', () => {
    const answered = foldAnswer(deal, { ...deal, repId: null, source: 'referral' }, 5);
    expect(answered).toMatchObject({ revision: 5, source: 'referral', rep: null, contact: { name: 'Grace' } });
    expect(foldAnswer(deal, deal, 2)).toBe(deal);
  });

  it('has a follow-up that is overdue from its instant on', () => {
    expect(followUpAt(instant, Date.parse(instant)).state).toBe('overdue');
    expect(followUpAt(instant, Date.parse(instant) - 1).state).toBe('ahead');
  });
});
