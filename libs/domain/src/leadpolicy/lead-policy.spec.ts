import { describe, expect, it } from '@jest/globals';
import { policyPartOf } from './events.js';
import { given, givenIn, world } from './lead-policy.fixture.js';
import { type Criterion, type PolicyStep, type RoutingRule } from './state.js';

const big: RoutingRule = {
  id: 'big',
  name: 'Big ones',
  conditions: [{ field: 'employees', comparison: 'at_least', value: 50 }],
  assign: { repId: 'ann' },
};
const rest: RoutingRule = { id: 'rest', name: 'The rest', conditions: [], assign: { teamId: 'south' } };
const set = (...rules: RoutingRule[]) => ({ type: 'set_routing_rules', rules }) as const;

describe('routing rules', () => {
  it('are set whole, with what was before', () => {
    const event = { type: 'routing_rules_set', data: { rules: [big, rest], previous: [] } } as const;
    expect(given().when(set(big, rest))).toEqual({ events: [event] });
    expect(given(event).when(set(big, rest))).toEqual({ events: [] });
    expect(given(event).when(set(rest))).toMatchObject({
      events: [{ data: { rules: [rest], previous: [big, rest] } }],
    });
  });

  it.each<[Partial<RoutingRule>, object]>([
    [{ name: ' ' }, { reason: 'name_required' }],
    [{ name: 'BIG ones' }, { reason: 'name_taken' }],
    [{ id: 'big' }, { reason: 'id_taken' }],
    [{ assign: { repId: 'nobody' } }, { reason: 'member_not_found', repId: 'nobody' }],
    [{ assign: { teamId: 'east' } }, { reason: 'team_not_found', teamId: 'east' }],
    [
      { conditions: [{ field: 'size', comparison: 'filled' }] },
      { reason: 'unknown_field', condition: 0, field: 'size', comparison: 'filled' },
    ],
    [
      { conditions: [{ field: 'customFields.seats', comparison: 'at_least', value: 'many' }] },
      { reason: 'value_not_of_kind', condition: 0, field: 'customFields.seats', kind: 'number' },
    ],
  ])('that cannot be are named: %p', (over, facts) => {
    const wrong = { ...rest, ...over };
    expect(given().when(set(big, wrong))).toMatchObject({
      rejected: 'invalid_routing_rule',
      facts: { rule: wrong.name, id: wrong.id, index: 1, ...facts },
    });
  });

  it('assign to nobody who is leaving', () => {
    const removal = { successorId: null, done: false };
    const bob = { ...world.members.bob, id: 'bob', name: 'Bob', email: null, role: 'closer', removal } as const;
    expect(givenIn({ members: { bob } })().when(set({ ...rest, assign: { repId: 'bob' } }))).toMatchObject({
      facts: { rule: 'The rest', reason: 'member_removed' },
    });
    const byId = Object.fromEntries(
      Object.entries(world.teams.byId).map(([id, team]) => [id, { ...team, removal }] as const),
    );
    expect(givenIn({ teams: { ...world.teams, byId } })().when(set(rest))).toMatchObject({
      facts: { rule: 'The rest', reason: 'team_closed' },
    });
  });
});

describe('criteria', () => {
  const meeting: Criterion = { id: 'meeting', name: 'A meeting is set', kind: 'confirmation' };
  const size: Criterion = {
    id: 'size',
    name: 'At least 50 employees',
    kind: 'condition',
    condition: { field: 'employees', comparison: 'at_least', value: 50 },
  };
  const demand = (...criteria: Criterion[]) => ({ type: 'set_criteria', stage: 'sales_qualified', criteria }) as const;

  it('are set whole per stage', () => {
    const data = { stage: 'sales_qualified', criteria: [meeting, size], previous: [] } as const;
    expect(given().when(demand(meeting, size))).toEqual({ events: [{ type: 'criteria_set', data }] });
    const { state, when } = given({ type: 'criteria_set', data });
    expect(state.criteria).toEqual({ market_qualified: [], sales_qualified: [meeting, size], converted: [] });
    expect(when(demand(meeting, size))).toEqual({ events: [] });
  });

  it.each<[Criterion, object]>([
    [{ ...size, name: 'a MEETING is set' }, { reason: 'name_taken' }],
    [{ id: 'size', name: 'Size', kind: 'condition' }, { reason: 'condition_required' }],
    [{ ...size, kind: 'steps_done' }, { reason: 'condition_not_needed' }],
    [
      { ...size, condition: { field: 'size', comparison: 'filled' } },
      { reason: 'unknown_field', field: 'size' },
    ],
  ])('that cannot be are named: %p', (wrong, facts) => {
    expect(given().when(demand(meeting, wrong))).toMatchObject({
      rejected: 'invalid_criterion',
      facts: { criterion: wrong.name, id: wrong.id, ...facts },
    });
  });
});

describe('steps', () => {
  const call: PolicyStep = { id: 'call', name: 'Call', required: true, assigneeId: 'ann', dueInDays: 2 };
  const plan = (...steps: PolicyStep[]) => ({ type: 'set_lead_steps', stage: 'assigned', steps }) as const;

  it('are preset', () => {
    const { assigned, market_qualified } = given().state.steps;
    expect([...assigned, ...market_qualified].map(({ name, required }) => [name, required])).toEqual([
      ['Answer the campaign response', false],
      ['Complete the profile', false],
      ['Schedule an appointment', false],
    ]);
  });

  it('are set whole per stage', () => {
    const previous = given().state.steps.assigned;
    const event = { type: 'lead_steps_set', data: { stage: 'assigned', steps: [call], previous } } as const;
    expect(given().when(plan(call))).toEqual({ events: [event] });
    expect(given(event).when(plan(call))).toEqual({ events: [] });
  });

  it.each<[Partial<PolicyStep>, string]>([
    [{ assigneeId: 'nobody' }, 'member_not_found'],
    [{ dueInDays: -1 }, 'days_out_of_range'],
    [{ name: '' }, 'name_required'],
    [{ id: given().state.steps.market_qualified[0]?.id ?? '' }, 'id_taken'],
  ])('that cannot be are named: %p', (over, reason) => {
    expect(given().when(plan({ ...call, ...over }))).toMatchObject({
      rejected: 'invalid_lead_step',
      facts: { id: over.id ?? 'call', reason },
    });
  });
});

describe('the labels of the stages', () => {
  const label = { type: 'label_lead_stage', stage: 'market_qualified', label: 'MQL' } as const;
  const labelled = {
    type: 'lead_stage_labelled',
    data: { stage: 'market_qualified', label: 'MQL', previous: 'Market-qualified' },
  } as const;

  it("are the organization's; the stages are not", () => {
    expect(given().when(label)).toEqual({ events: [labelled] });
    expect(given(labelled).when(label)).toEqual({ events: [] });
    expect(given(labelled).state.labels.market_qualified).toBe('MQL');
    expect(given().when({ ...label, label: ' ' })).toMatchObject({ rejected: 'name_required' });
  });
});

describe('the part of the policy that an event changes', () => {
  it('is a status by its id, else the part by its name', () => {
    expect(
      policyPartOf({ type: 'lead_status_described', data: { statusId: 's', description: '', previous: '' } }),
    ).toBe('s');
    expect(policyPartOf({ type: 'routing_rules_set', data: { rules: [], previous: [] } })).toBe('rules');
    expect(policyPartOf({ type: 'criteria_set', data: { stage: 'converted', criteria: [], previous: [] } })).toBe(
      'criteria/converted',
    );
  });
});
