import { describe, expect, it } from '@jest/globals';
import { specificationOf } from '#decider';
import { world } from '../opportunity/opportunity.fixture.js';
import { occurrence } from '../pipelines/pipelines.fixture.js';
import { automation } from './automation.js';
import { type AddAutomation } from './commands.js';
import { type AutomationEvent } from './events.js';
import { mostRules } from './state.js';

const given = specificationOf(automation, { ...world, webhookIds: new Set(['crm']) }, occurrence);
const content = {
  name: 'Greet',
  trigger: { kind: 'event', type: 'pipeline_created' },
  conditions: [{ field: 'value', comparison: 'at_least', value: 100 }],
  actions: [{ type: 'tag', tag: 'new' }],
} as const;
const add: AddAutomation = { type: 'add_automation', ruleId: 'greet', ...content, on: false };
const added: AutomationEvent = { type: 'automation_added', data: { ruleId: 'greet', ...content } };
const switchedOn: AutomationEvent = { type: 'automation_switched_on', data: { ruleId: 'greet' } };
const removed: AutomationEvent = { type: 'automation_removed', data: { ruleId: 'greet', name: 'Greet' } };

describe('a rule', () => {
  it('is added off, or switched on in the same breath', () => {
    expect(given().when(add)).toEqual({ events: [added] });
    expect(given().when({ ...add, on: true })).toEqual({ events: [added, switchedOn] });
  });

  it('is switched on and off, once each', () => {
    const off = { type: 'automation_switched_off', data: { ruleId: 'greet' } };
    expect(given(added).when({ type: 'switch_on_automation', ruleId: 'greet' })).toEqual({ events: [switchedOn] });
    expect(given(added, switchedOn).when({ type: 'switch_on_automation', ruleId: 'greet' })).toEqual({ events: [] });
    expect(given(added, switchedOn).when({ type: 'switch_off_automation', ruleId: 'greet' })).toEqual({
      events: [off],
    });
    expect(given(added).when({ type: 'switch_off_automation', ruleId: 'greet' })).toEqual({ events: [] });
  });

  it('is changed whole, and stays on or off', () => {
    const other = { ...content, name: 'Welcome' };
    const change = { type: 'change_automation', ruleId: 'greet', ...other } as const;
    expect(given(added).when(change)).toEqual({
      events: [{ type: 'automation_changed', data: { ruleId: 'greet', ...other, previous: content } }],
    });
    expect(given(added).when({ ...change, name: 'Greet' })).toEqual({ events: [] });
    const changed: AutomationEvent = {
      type: 'automation_changed',
      data: { ruleId: 'greet', ...other, previous: content },
    };
    expect(given(added, switchedOn, changed).state.rules.greet).toEqual({ id: 'greet', ...other, on: true });
  });

  it('is removed; its id is used by no other', () => {
    expect(given(added).when({ type: 'remove_automation', ruleId: 'greet' })).toEqual({ events: [removed] });
    expect(given(added, removed).when(add)).toMatchObject({ rejected: 'already_exists' });
    expect(given(added, removed).when({ type: 'switch_on_automation', ruleId: 'greet' })).toMatchObject({
      rejected: 'automation_not_found',
    });
  });

  it('is one of so many', () => {
    const rules = Array.from({ length: mostRules }, (_, n): AutomationEvent => ({
      type: 'automation_added',
      data: { ...content, ruleId: `${n}`, name: `Rule ${n}` },
    }));
    expect(given(...rules).when(add)).toMatchObject({ rejected: 'too_many_rules', facts: { most: mostRules } });
  });

  it.each<[string, Partial<AddAutomation>, object]>([
    ['name_required', { name: ' ' }, {}],
    ['name_taken', { ruleId: 'other', name: ' greet' }, { id: 'greet' }],
    [
      'invalid_condition',
      { conditions: [...content.conditions, { field: 'size', comparison: 'filled' }] },
      { pointer: '/conditions/1', condition: 1, field: 'size', reason: 'unknown_field' },
    ],
    [
      'invalid_condition',
      { conditions: [{ field: 'event.toStage.id', comparison: 'filled' }] },
      { pointer: '/conditions/0' },
    ],
    [
      'stage_not_found',
      { actions: [...content.actions, { type: 'move_to_stage', stageId: 'nowhere', reason: null }] },
      { pointer: '/actions/1', action: 'move_to_stage' },
    ],
    ['member_not_found', { actions: [{ type: 'assign_rep', repId: 'eve' }] }, { pointer: '/actions/0' }],
    ['webhook_not_found', { actions: [{ type: 'call_webhook', webhookId: 'erp' }] }, { pointer: '/actions/0' }],
    ['text_required', { actions: [{ type: 'log_note', text: ' ' }] }, { pointer: '/actions/0' }],
    [
      'value_out_of_range',
      { actions: [{ type: 'adjust_value', value: { amount: -1, currency: 'USD' }, reason: null }] },
      { pointer: '/actions/0' },
    ],
    [
      'action_not_possible',
      {
        trigger: { kind: 'elapsed', what: 'no_answer', days: 3 },
        actions: [{ type: 'reopen', reason: null }],
      },
      { pointer: '/actions/0', action: 'reopen' },
    ],
  ])('is refused with %s: %j', (code, over, facts) => {
    expect(given(added).when({ ...add, ruleId: 'another', name: 'Another', ...over })).toMatchObject({
      rejected: code,
      facts,
    });
  });

  it('can name what its event says, a webhook, and nobody', () => {
    const over = {
      trigger: { kind: 'event', type: 'stage_advanced' },
      conditions: [{ field: 'event.toStage.name', comparison: 'equals', value: 'Proposal' }],
      actions: [
        { type: 'call_webhook', webhookId: 'crm' },
        { type: 'assign_rep', repId: null },
      ],
    } as const;
    expect(given().when({ ...add, ...over })).toMatchObject({ events: [{ data: over }] });
  });
});
