import { describe, expect, it } from '@jest/globals';
import { type OpportunityEvent } from '#domain';
import { sentence } from './sentence.js';
import { Wording } from './wording.js';

const words = new Wording(
  new Map([
    ['m1', 'Ann Weber'],
    ['a1', 'Globex'],
  ]),
  'Europe/Berlin',
);
const stage = (name: string, position: number, outcome: 'active' | 'won' | 'lost' = 'active') => ({
  id: name,
  name,
  position,
  outcome,
});
const pipeline = { id: 'p1', name: 'Sales', currency: 'USD', statusPolicy: 'by_stage' } as const;
const change = { fromStage: stage('Proposal', 3), toStage: stage('Negotiation', 4) };
const usd = (amount: number) => ({ amount, currency: 'USD' });
const closing = {
  value: usd(1_250_000),
  pipeline,
  stage: stage('Closed Lost', 6, 'lost'),
  repId: 'm1',
  agentId: null,
  teamId: null,
  source: null,
  accountId: 'a1',
  contactId: null,
  reason: 'went with another vendor',
  change: { fromStage: stage('Proposal', 3), toStage: stage('Closed Lost', 6, 'lost') },
};

describe('the sentence about an event', () => {
  const cases: [OpportunityEvent, string][] = [
    [{ type: 'stage_advanced', data: { ...change, reason: null } }, 'moved it from Proposal to Negotiation'],
    [
      { type: 'stage_reverted', data: { fromStage: change.toStage, toStage: change.fromStage, reason: 'too early' } },
      'moved it back from Negotiation to Proposal: too early',
    ],
    [
      { type: 'closed_lost', data: closing },
      'lost it: 12,500.00 USD, from Proposal to Closed Lost: went with another vendor',
    ],
    [
      { type: 'closed_won', data: { ...closing, stage: stage('Closed Won', 5, 'won'), reason: null, change: null } },
      'won it: 12,500.00 USD, in stage Closed Won',
    ],
    [
      { type: 'adjustment', data: { previous: usd(0), value: usd(105_400), delta: 105_400, reason: null } },
      'set the value from 0.00 USD to 1,054.00 USD',
    ],
    [
      {
        type: 'upsell',
        data: { amount: { amount: 500, currency: 'JPY' }, value: { amount: 1500, currency: 'JPY' }, reason: 'seats' },
      },
      'sold 500 JPY more: the value is 1,500 JPY: seats',
    ],
    [{ type: 'rep_assigned', data: { repId: 'm1', previous: 'm2' } }, 'gave it to Ann Weber (before: m2)'],
    [
      { type: 'follow_up_scheduled', data: { at: '2026-07-01T08:30:00.000Z', previous: null } },
      'set the follow-up to 2026-07-01 10:30',
    ],
    [{ type: 'renamed', data: { name: null, previous: 'Rollout' } }, 'renamed it from “Rollout” to none'],
  ];

  it.each(cases.map(([event, text]) => [event.type, event, text] as const))(
    '%s says what changed',
    (_, event, text) => {
      expect(sentence(event, words)).toBe(text);
    },
  );

  it('of a creation names all that the deal began with', () => {
    const event: OpportunityEvent = {
      type: 'pipeline_created',
      data: {
        opportunityId: 'o1',
        externalId: null,
        leadId: null,
        name: 'Rollout',
        contactId: null,
        accountId: 'a1',
        pipeline,
        stage: stage('Lead', 0),
        value: usd(500_000),
        source: 'referral',
        teamId: null,
        channelId: null,
        conversationId: null,
        repId: 'm1',
        agentId: null,
        expectedCloseDate: null,
        followUpAt: null,
        description: '',
        tags: ['GTXPro'],
        customFields: {},
        probability: null,
      },
    };
    expect(sentence(event, words)).toBe(
      'created “Rollout” in Lead of Sales, 5,000.00 USD, account Globex, owner Ann Weber, source referral, tags GTXPro',
    );
  });
});
