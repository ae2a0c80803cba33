import { describe, expect, it } from '@jest/globals';
import { type OpportunityEvent } from '#domain';
import { quoted, sentence, type Wording } from './deal-sentences.js';

const stage = (name: string) => ({ id: name, name, position: 0, outcome: 'active' as const });
const usd = (amount: number) => ({ amount, currency: 'USD' });
const change = { fromStage: stage('Proposal'), toStage: stage('Negotiation') };
const sales = { id: 'sales', name: 'Sales', currency: 'USD', statusPolicy: 'by_stage' as const };
const simple = { ...sales, id: 'simple', name: 'Simple sales' };
const pipelines = { fromPipeline: sales, toPipeline: simple };
const attribution = { repId: null, agentId: null, teamId: null, source: null, accountId: null, contactId: null };
const closing = { value: usd(500_000), pipeline: sales, stage: stage('Won'), ...attribution, reason: 'Signed', change };

const wording: Wording = {
  name: (id) => id,
  actor: (id) => id,
  money: ({ amount }) => `$${amount / 100}`,
  instant: (at) => at,
  date: (date) => date,
};

const cases: readonly (readonly [OpportunityEvent, string])[] = [
  [{ type: 'stage_advanced', data: { ...change, reason: null } }, 'moved it from Proposal to Negotiation'],
  [{ type: 'stage_reverted', data: { ...change, reason: null } }, 'moved it back from Proposal to Negotiation'],
  [{ type: 'closed_won', data: { ...closing, change: null } }, 'won it at $5000'],
  [{ type: 'closed_lost', data: closing }, 'lost it at $5000, moving it from Proposal to Negotiation'],
  [{ type: 'closed_abandoned', data: { ...closing, change: null } }, 'abandoned it at $5000'],
  [{ type: 'reopened', data: { previousStatus: 'won', change: null, reason: null } }, 'reopened it after it was won'],
  [
    { type: 'adjustment', data: { previous: usd(100), value: usd(200), delta: 100, reason: null } },
    'changed the value from $1 to $2',
  ],
  [{ type: 'upsell', data: { amount: usd(100), value: usd(200), reason: null } }, 'sold $1 more, now $2'],
  [{ type: 'renamed', data: { name: null, previous: 'Old' } }, 'took its name away'],
  [{ type: 'source_changed', data: { source: null, previous: 'inbound' } }, 'cleared source'],
  [{ type: 'probability_set', data: { probability: 70, previous: null } }, 'set the probability to 70%'],
  [{ type: 'custom_field_set', data: { fieldId: 'Seats', value: 10, previous: null } }, 'set Seats to 10'],
  [
    { type: 'opportunity_stale', data: { stageId: 's', enteredAt: '', days: 1, repId: null } },
    'noticed that it has not moved for 1 day',
  ],
  [{ type: 'rep_assigned', data: { repId: 'Ann', previous: null } }, 'gave it to Ann'],
  [{ type: 'rep_unassigned', data: { previous: 'Ann' } }, 'took it from Ann'],
  [
    {
      type: 'team_changed',
      data: {
        ...{ ...change, ...pipelines, fromTeamId: 'A', toTeamId: 'B' },
        ...{ clearedChannelId: null, revaluation: { previous: usd(1), value: usd(300) } },
      },
    },
    'gave it to the team B, into Negotiation of Simple sales, at $3',
  ],
];

describe('what happened to a deal', () => {
  it.each(cases.map(([event, text]) => [event.type, event, text] as const))('%s is a sentence', (_, event, text) => {
    expect(sentence(event, wording)).toBe(text);
  });

  it('shows what was written with it', () => {
    expect(quoted({ type: 'closed_lost', data: closing })).toBe('Signed');
    expect(quoted({ type: 'note_logged', data: { noteId: 'n', text: 'Call back', conversationId: null } })).toBe(
      'Call back',
    );
    expect(quoted({ type: 'tagged', data: { tag: 'x' } })).toBeNull();
  });
});
