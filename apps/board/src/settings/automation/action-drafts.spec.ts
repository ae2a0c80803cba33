import { describe, expect, it } from '@jest/globals';
import { actionOf, actionsOf, draftOfAction, emptyAction } from './action-drafts.js';
import { type Action } from './rule-types.js';

const actions: readonly Action[] = [
  { type: 'assign_rep', repId: 'ann' },
  { type: 'assign_rep', repId: null },
  { type: 'schedule_follow_up', days: 3 },
  { type: 'move_to_stage', stageId: 's1', reason: 'quiet' },
  { type: 'mark_lost', reason: 'no answer' },
  { type: 'mark_won' },
  { type: 'mark_abandoned' },
  { type: 'reopen' },
  { type: 'adjust_value', value: { amount: 120_050, currency: 'EUR' } },
  { type: 'tag', tag: 'hot' },
  { type: 'log_note', text: 'Asked again' },
  { type: 'call_webhook', webhookId: 'w1' },
];

describe('an action', () => {
  it.each(actions.map((action) => [action]))('is edited and is the same again: %j', (action) => {
    expect(actionOf(draftOfAction(action, 'USD'))).toEqual(action);
  });

  it.each(['assign_rep', 'move_to_stage', 'adjust_value', 'tag', 'log_note', 'call_webhook'] as const)(
    'is not complete with nothing filled in: %s',
    (type) => {
      expect(actionOf(emptyAction(type, 'USD'))).toBeNull();
    },
  );

  it('is one of at least one', () => {
    expect(actionsOf([])).toBeNull();
    expect(actionsOf([emptyAction('mark_won', 'USD'), emptyAction('tag', 'USD')])).toBeNull();
    expect(actionsOf([emptyAction('mark_won', 'USD')])).toEqual([{ type: 'mark_won' }]);
  });
});
