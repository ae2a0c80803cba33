import { describe, expect, it } from '@jest/globals';
import { type OpportunityCommand } from './commands.js';
import { created, eur, givenIn, inExport, usd, world } from './opportunity.fixture.js';
import { type OpportunityWorld } from './world.js';

const { byId } = world.teams;
const [north, abroad] = [byId['north'], byId['abroad']].map((team) => team && { ...team, dealAmountEnabled: false });
const off: OpportunityWorld = {
  ...world,
  teams: { ...world.teams, byId: { ...byId, ...(north && { north }), ...(abroad && { abroad }) } },
};
const create = (value?: number): OpportunityCommand => ({
  type: 'create_opportunity',
  opportunityId: 'd1',
  contactId: 'carl',
  teamId: 'north',
  ...(value !== undefined && { value: usd(value) }),
});
const disabled = { rejected: 'deal_amount_disabled', facts: { teamId: 'north', team: 'north' } };
const ofNorth = created({ teamId: 'north', value: usd(100) });

describe('a team whose deal amount is off', () => {
  it.each<[string, OpportunityCommand]>([
    ['adjusting', { type: 'adjust_value', value: usd(5) }],
    ['clearing', { type: 'adjust_value', value: usd(0) }],
    ['upselling', { type: 'upsell', amount: usd(5) }],
  ])('refuses %s', (_, command) => {
    expect(givenIn(off)(ofNorth).when(command)).toEqual(disabled);
  });

  it('takes new deals without a value only', () => {
    expect(givenIn(off)().when(create(5))).toEqual(disabled);
    for (const value of [undefined, 0]) {
      expect(givenIn(off)().when(create(value))).toMatchObject({ events: [{ data: { value: usd(0) } }] });
    }
  });

  it('keeps the values that are there, and lets them be said again', () => {
    expect(givenIn(off)(ofNorth).when({ type: 'adjust_value', value: usd(100) })).toEqual({ events: [] });
    const join = { type: 'change_team', teamId: 'north' } as const;
    expect(givenIn(off)(created()).when(join)).toMatchObject({ events: [{ type: 'team_changed' }] });
    expect(givenIn(off)(created()).when({ ...join, value: usd(7) })).toEqual(disabled);
  });

  it('takes the value that another currency demands', () => {
    const join = { type: 'change_team', teamId: 'abroad', value: eur(7) } as const;
    expect(givenIn(off)(created()).when(join)).toMatchObject({
      events: [{ data: { revaluation: { value: eur(7) } } }],
    });
  });

  it('leaves deals of others alone', () => {
    const adjust = { type: 'adjust_value', value: usd(5) } as const;
    expect(givenIn(off)(created()).when(adjust)).toMatchObject({ events: [{ type: 'adjustment' }] });
    expect(givenIn(world)(inExport({ teamId: 'abroad' })).when({ ...adjust, value: eur(5) })).toMatchObject({
      events: [{ type: 'adjustment' }],
    });
  });
});
