import { describe, expect, it } from '@jest/globals';
import { type LiveOpportunityCommand } from './commands.js';
import { oneOfEach } from './commands.fixture.js';
import { evolve } from './evolve.js';
import { given, inFeedback, inSales, lived } from './opportunity.fixture.js';

const types = Object.keys(oneOfEach);
const commands: readonly LiveOpportunityCommand[] = Object.values(oneOfEach);

describe('a command to a deal', () => {
  it.each(commands)('$type is rejected where the deal never was', (command) => {
    expect(given().when(command)).toEqual({ rejected: 'opportunity_not_found', facts: {} });
  });

  it.each(commands)('$type is rejected once the deal is deleted', (command) => {
    const deleted = lived(inFeedback('answer'), { type: 'delete_opportunity' });
    expect(given(...deleted).when(command)).toEqual({ rejected: 'opportunity_not_found', facts: {} });
  });

  it('has each a type of its own', () => {
    expect(new Set(commands.map(({ type }) => type))).toEqual(new Set(types));
  });
});

describe('a deal', () => {
  const later = { occurredAt: '2026-03-09T10:00:00.000Z', actor: { kind: 'user', id: 'bob', roles: [] } } as const;
  const tagged = { type: 'tagged', data: { tag: 'vip' } } as const;
  const deal = given(inSales('lead')).state;

  it('was active when a person, a service or an agent did something on it', () => {
    expect(evolve(deal, tagged, later)).toMatchObject({ lastActivityAt: later.occurredAt });
  });

  it('was not active when the system did something on it', () => {
    const system = { ...later, actor: { kind: 'system', id: 'reactor', roles: [] } } as const;
    expect(evolve(deal, tagged, system)).toMatchObject({ lastActivityAt: '2026-03-02T09:00:00.000Z', tags: ['vip'] });
  });

  it('entered its stage with the event that put it there, closing and reopening included', () => {
    const [, advanced, won] = lived(inSales('lead'), { type: 'move_to_stage', stageId: 'closed-won' });
    if (!advanced || !won) throw new RangeError('a win is two events');
    expect(evolve(deal, advanced, later)).toMatchObject({ stageEnteredAt: later.occurredAt, closedAt: null });
    expect(evolve(deal, won, later)).toMatchObject({ closedAt: later.occurredAt });
    expect(evolve(deal, tagged, later)).toMatchObject({ stageEnteredAt: '2026-03-02T09:00:00.000Z' });
  });

  it('takes no event before its creation', () => {
    expect(evolve({ existence: 'none' }, tagged, later)).toEqual({ existence: 'none' });
  });
});
