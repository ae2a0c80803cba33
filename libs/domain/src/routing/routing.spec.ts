import { describe, expect, it } from '@jest/globals';
import { specificationOf } from '#decider';
import { presetLeadPolicy } from '../leadpolicy/presets.js';
import { type RoutingRule } from '../leadpolicy/state.js';
import { world as deals } from '../opportunity/opportunity.fixture.js';
import { occurrence } from '../pipelines/pipelines.fixture.js';
import { type RoutingEvent } from './events.js';
import { matchRules } from './match-rules.js';
import { type RouteLeads, routing, type RoutingWorld } from './routing.js';

type Routed = RouteLeads['leads'][number];

const lead = (id: string, over: Partial<Routed> = {}): Routed => ({
  ...{ id, origin: 'web_form', statusId: 'potential', name: id, company: null, emails: [], phones: [], country: null },
  ...{ source: null, campaign: null, value: null, employees: null, sector: null, notes: '', customFields: {} },
  ...{ contactId: null, accountId: null, conversationId: null },
  ...over,
});

const member = (id: string, removal: object | null = null) =>
  ({ id, name: id, email: null, role: 'closer', removal: removal && { successorId: null, done: false } }) as const;

const german: RoutingRule = {
  id: 'german',
  name: 'German ones',
  conditions: [{ field: 'country', comparison: 'equals', value: 'DE' }],
  assign: { repId: 'ann' },
};
const rest: RoutingRule = { id: 'rest', name: 'The rest', conditions: [], assign: { teamId: 'desk' } };

const north = deals.teams.byId.north;
if (!north) throw new Error('the fixture has no team north');
const desk = { ...north, id: 'desk', memberIds: ['ann', 'bob', 'cleo'] };

const worldOf = (rules: readonly RoutingRule[], over: Partial<RoutingWorld> = {}): RoutingWorld => ({
  members: { ann: member('ann'), bob: member('bob'), cleo: member('cleo') },
  teams: { ...deals.teams, byId: { desk } },
  leadPolicy: { ...presetLeadPolicy, rules },
  ...over,
});
const given = specificationOf(routing, worldOf([german, rest]), occurrence);
const route = (...leads: Routed[]) => ({ type: 'route_leads', leads }) as const;

/** Who got what, as `lead: rep, turn`. */
const decided = (outcome: ReturnType<ReturnType<typeof given>['when']>): readonly string[] =>
  'rejected' in outcome
    ? [outcome.rejected]
    : outcome.events.flatMap(({ data }) =>
        data.decisions.map(({ leadId, ruleId, repId, teamId, turn }) =>
          [leadId, ruleId, repId ?? '-', teamId ?? '-', turn ?? '-'].join(' '),
        ),
      );
const routed = (leadId: string, turn: number): RoutingEvent => ({
  type: 'leads_routed',
  data: { decisions: [{ leadId, ruleId: 'rest', repId: 'ann', teamId: 'desk', turn }] },
});

describe('routing', () => {
  it('goes by the first rule whose conditions hold, and by a team in turn', () => {
    const leads = [lead('1'), lead('2', { country: 'de' }), lead('3'), lead('4'), lead('5')];
    expect(decided(given().when(route(...leads)))).toEqual([
      '1 rest ann desk 0',
      '2 german ann - -',
      '3 rest bob desk 1',
      '4 rest cleo desk 2',
      '5 rest ann desk 3',
    ]);
  });

  it('goes on with the turn after the last one', () => {
    expect(decided(given(routed('1', 0), routed('2', 1)).when(route(lead('3'))))).toEqual(['3 rest cleo desk 2']);
  });

  it('decides a lead once', () => {
    expect(decided(given(routed('1', 0)).when(route(lead('1'), lead('2'))))).toEqual(['2 rest bob desk 1']);
    expect(given(routed('1', 0)).when(route(lead('1')))).toEqual({ events: [] });
  });

  it('leaves what no rule takes', () => {
    const world = worldOf([german]);
    const given = specificationOf(routing, world, occurrence);
    expect(given().when(route(lead('1')))).toEqual({ events: [] });
    expect(decided(given().when(route(lead('1'), lead('2', { country: 'DE' }))))).toEqual(['2 german ann - -']);
  });

  it('passes over who left, and rules that name nobody who is there', () => {
    const members = { ann: member('ann', {}), bob: member('bob'), cleo: member('cleo') };
    const given = specificationOf(routing, worldOf([german, rest], { members }), occurrence);
    expect(decided(given().when(route(lead('1', { country: 'DE' }), lead('2'), lead('3'))))).toEqual([
      '1 rest bob desk 0',
      '2 rest cleo desk 1',
      '3 rest bob desk 2',
    ]);
  });

  it('passes over who is leaving the team', () => {
    const leaving = { bob: { successorId: null, done: false } };
    const teams = { ...deals.teams, byId: { desk: { ...desk, leaving } } };
    const given = specificationOf(routing, worldOf([rest], { teams }), occurrence);
    expect(decided(given().when(route(lead('1'), lead('2'), lead('3'))))).toEqual([
      '1 rest ann desk 0',
      '2 rest cleo desk 1',
      '3 rest ann desk 2',
    ]);
  });

  it('gives a lead to a team of nobody without a turn', () => {
    const teams = { ...deals.teams, byId: { desk: { ...desk, memberIds: [] } } };
    const given = specificationOf(routing, worldOf([rest], { teams }), occurrence);
    expect(decided(given().when(route(lead('1'))))).toEqual(['1 rest - desk -']);
  });

  it('counts the turns of each rule on its own', () => {
    const other: RoutingRule = { ...german, id: 'other', assign: { teamId: 'desk' } };
    const given = specificationOf(routing, worldOf([other, rest]), occurrence);
    const leads = [lead('1'), lead('2', { country: 'DE' }), lead('3'), lead('4', { country: 'DE' })];
    expect(decided(given().when(route(...leads)))).toEqual([
      '1 rest ann desk 0',
      '2 other ann desk 0',
      '3 rest bob desk 1',
      '4 other bob desk 1',
    ]);
  });

  it('is as even as can be, whatever the batches', () => {
    let events: RoutingEvent[] = [];
    for (let next = 0, size = 1; next < 1000; next += size, size = (size * 7) % 23) {
      const batch = Array.from({ length: size }, (_, index) => lead(`${next + index}`));
      const outcome = given(...events).when(route(...batch));
      if ('events' in outcome) events = [...events, ...outcome.events];
    }
    const all = events.flatMap(({ data }) => data.decisions);
    expect(all.map(({ turn }) => turn)).toEqual(all.map((_, index) => index));
    const counts = ['ann', 'bob', 'cleo'].map((id) => all.filter(({ repId }) => repId === id).length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  });
});

describe('why a rule does not take a lead', () => {
  it('is told with the conditions that do not hold, or that nobody is there', () => {
    const members = { bob: member('bob') };
    const world = worldOf([german, rest], { members, teams: { ...deals.teams, byId: {} } });
    expect(matchRules([german, rest], lead('1'), world)).toEqual({
      rule: null,
      passedOver: [
        { rule: german, unmet: german.conditions, targetGone: false },
        { rule: rest, unmet: [], targetGone: true },
      ],
    });
    expect(matchRules([german], lead('1', { country: 'DE' }), world)).toMatchObject({
      rule: null,
      passedOver: [{ unmet: [], targetGone: true }],
    });
  });
});
