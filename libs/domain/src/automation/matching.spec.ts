import { describe, expect, it } from '@jest/globals';
import { created, given, lived } from '../opportunity/opportunity.fixture.js';
import { type Condition } from '../conditions/condition.js';
import { hadWaited, overAt } from './elapsed.js';
import { unmetBy } from './matching.js';

const { state: deal } = given(created({ tags: ['vip'], customFields: { seats: 40 } }));
const event = {
  data: { toStage: { name: 'Proposal' }, reason: null, tag: 'x' },
  actor: { kind: 'user', id: 'ann', roles: [] },
  via: { kind: 'board', id: 'v1' },
} as const;

const holds = (condition: Condition): boolean => {
  if (deal.existence !== 'live') throw new Error('there is no deal');
  return unmetBy({ conditions: [condition] }, { deal, event }).length === 0;
};

describe('a rule looks at', () => {
  it.each<[string, Condition]>([
    ['fields of the deal', { field: 'status', comparison: 'equals', value: 'open' }],
    ['any of its tags', { field: 'tags', comparison: 'one_of', value: ['vip', 'new'] }],
    ['its custom fields', { field: 'customFields.seats', comparison: 'at_least', value: 40 }],
    ['what the deal does not have', { field: 'agentId', comparison: 'empty' }],
    ['what the event says', { field: 'event.toStage.name', comparison: 'equals', value: 'proposal' }],
    ['who did it', { field: 'event.actor.kind', comparison: 'equals', value: 'user' }],
    ['by which way', { field: 'event.via.kind', comparison: 'equals', value: 'board' }],
    ['what the event leaves open', { field: 'event.reason', comparison: 'empty' }],
  ])('%s', (_, condition) => {
    expect(holds(condition)).toBe(true);
  });

  it('nothing that every object inherits', () => {
    expect(holds({ field: 'event.toString.name', comparison: 'filled' })).toBe(false);
    expect(holds({ field: 'toString', comparison: 'filled' })).toBe(false);
  });
});

describe('a deal had waited', () => {
  const since = deal.existence === 'live' ? deal.stageEnteredAt : '';

  it('in its stage since it entered it, as long as it is open', () => {
    expect(hadWaited(deal, 'in_stage', since)).toBe(true);
    expect(hadWaited(deal, 'in_stage', '2020-01-01T00:00:00.000Z')).toBe(false);
    const { state: lost } = given(...lived(created(), { type: 'move_to_stage', stageId: 'closed-lost' }));
    expect(hadWaited(lost, 'no_activity', since)).toBe(false);
    expect(hadWaited({ existence: 'none' }, 'no_activity', since)).toBe(false);
  });

  it('until so many days were over', () => {
    expect(overAt('2026-03-02T09:00:00.000Z', { days: 3 })).toBe('2026-03-05T09:00:00.000Z');
  });
});
