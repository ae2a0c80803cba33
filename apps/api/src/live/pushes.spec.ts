import { describe, expect, it } from '@jest/globals';
import { type CardView } from '#projections';
import { type Change, type DealPlace, type Visibility } from '#read-model';
import { type Audience } from './audience.js';
import { burstOf } from './burst.js';
import { presentCard, type Present } from './present-state.js';
import { pushesOf } from './pushes.js';

const place = (fields: Partial<DealPlace> = {}): DealPlace => ({
  pipelineId: 'sales',
  teamId: 'north',
  repId: null,
  followUpAt: null,
  ...fields,
});

const card = (fields: Partial<CardView> = {}): CardView => ({
  ...{ id: 'd1', revision: 3, name: 'Deal', contact: null, account: null, stageId: 'lead', status: 'open' },
  ...{ value: { amount: 100, currency: 'USD' }, teamId: 'north', channel: null, rep: null, agentId: null },
  ...{
    followUp: null,
    stale: false,
    expectedCloseDate: null,
    tags: [],
    rank: null,
    stageEnteredAt: '',
    closedAt: null,
  },
  ...{ lastActivityAt: '', contactActivity: null },
  ...fields,
});

/** Where the deal is now; null: it is deleted. */
const present = (now: DealPlace | null): Present => ({
  cards: new Map(now ? [['d1', presentCard({ place: now, card: card() }, 'ann')]] : []),
  conversations: ['event: conversation\ndata: {}\n\n'],
  jobs: ['event: agent_job\ndata: {}\n\n'],
  leads: new Map(),
  totals: (pipelineId) => `event: totals\ndata: {"pipelineId":"${pipelineId}"}\n\n`,
});

const everything: Visibility = { all: true };
const north: Visibility = { memberId: 'ann', teamIds: ['north'] };

const audience = (visibility: Visibility, topics: Partial<Audience['topics']> = {}): Audience => ({
  topics: { pipelineIds: ['sales'], inbox: false, leads: false, approvals: false, followUps: false, ...topics },
  visibility,
  deals: true,
  figures: true,
});

const moved = (before: DealPlace | null, after: DealPlace | null): Change => ({
  kind: 'deal',
  id: 'd1',
  by: 'ann',
  before,
  after,
});

/** The names of what is pushed, and of which pipeline. */
function pushed(changes: readonly Change[], now: DealPlace | null, to: Audience): string[] {
  const burst = burstOf([{ id: '5-0', changes, reset: null }]);
  return pushesOf(burst, present(now), to).map((event) => {
    const [, name, pipelineId] = /^event: ([\w-]+)\n.*?(?:"pipelineId":"(\w+)".*)?\n\n$/s.exec(event) ?? [];
    return [name, pipelineId].filter(Boolean).join(' ');
  });
}

describe('a push', () => {
  it('shows the card as it is and the totals', () => {
    expect(pushed([moved(null, place())], place(), audience(everything))).toEqual(['card sales', 'totals sales']);
  });

  it('shows a card once, however often it changed', () => {
    const changes = [moved(null, place()), moved(place(), place()), moved(place(), place())];
    expect(pushed(changes, place(), audience(everything))).toEqual(['card sales', 'totals sales']);
  });

  it('takes a deal off the board it left, and shows it on the one it came to', () => {
    const there = place({ pipelineId: 'partners' });
    const both = audience(everything, { pipelineIds: ['partners', 'sales'] });
    expect(pushed([moved(place(), there)], there, both)).toEqual([
      'card_removed sales',
      'card partners',
      'totals partners',
      'totals sales',
    ]);
    expect(pushed([moved(place(), there)], there, audience(everything))).toEqual([
      'card_removed sales',
      'totals sales',
    ]);
  });

  it('takes a deleted deal off', () => {
    expect(pushed([moved(place(), null)], null, audience(north))).toEqual(['card_removed sales', 'totals sales']);
  });

  it('says nothing of deals of other teams', () => {
    const south = place({ teamId: 'south' });
    expect(pushed([moved(null, south), moved(south, south)], south, audience(north))).toEqual([]);
    expect(pushed([moved(south, null)], null, audience(north))).toEqual([]);
  });

  it('takes a deal off for those who saw it, and only those, when another team gets it', () => {
    const south = place({ teamId: 'south' });
    expect(pushed([moved(place(), south)], south, audience(north))).toEqual(['card_removed sales', 'totals sales']);
    const southern = audience({ memberId: 'bob', teamIds: ['south'] });
    expect(pushed([moved(place(), south)], south, southern)).toEqual(['card sales', 'totals sales']);
    expect(pushed([moved(place(), south)], south, audience({ memberId: 'cat', teamIds: [] }))).toEqual([]);
  });

  it('goes by where the deal is now, not by what was told of it', () => {
    const south = place({ teamId: 'south' });
    expect(pushed([moved(null, place())], south, audience(north))).toEqual(['card_removed sales', 'totals sales']);
  });

  it('shows a closer own deals of other teams', () => {
    const own = place({ teamId: 'south', repId: 'ann' });
    expect(pushed([moved(null, own)], own, audience(north))).toEqual(['card sales', 'totals sales']);
  });

  it('keeps figures from those who may not see them', () => {
    expect(pushed([moved(null, place())], place(), { ...audience(everything), figures: false })).toEqual([
      'card sales',
    ]);
  });

  it('tells of follow-ups that come, change and go', () => {
    const due = place({ followUpAt: '2026-05-01T10:00:00.000Z' });
    const to = audience(north, { pipelineIds: [], followUps: true });
    expect(pushed([moved(place(), due)], due, to)).toEqual(['follow-up']);
    expect(pushed([moved(due, place())], place(), to)).toEqual(['follow-up']);
    expect(pushed([moved(due, null)], null, to)).toEqual(['follow-up']);
    expect(pushed([moved(place(), place())], place(), to)).toEqual([]);
  });

  it('shows deals anew whose contact changed', () => {
    expect(pushed([{ kind: 'contact', id: 'zoe' }], place(), audience(north))).toEqual(['card sales']);
    expect(pushed([{ kind: 'contact', id: 'zoe' }], place({ teamId: 'south' }), audience(north))).toEqual([]);
  });

  it('tells of conversations those who asked', () => {
    const change: Change = { kind: 'conversation', id: 'c1', contactId: 'zoe' };
    expect(pushed([change], null, audience(north, { inbox: true }))).toEqual(['conversation']);
    expect(pushed([change], null, audience(north))).toEqual([]);
  });

  it('tells everybody of the catalogue', () => {
    expect(pushed([{ kind: 'catalogue', category: 'teams', by: 'ann' }], null, audience(north))).toEqual(['catalogue']);
  });
});
