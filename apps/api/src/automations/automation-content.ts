import { type AutomationAction, type AutomationContent, type AutomationTrigger } from '#domain';
import { conditionOf } from '../conditions/condition.dto.js';
import { type ActionDto } from './automation-action.dto.js';
import { type AutomationContentDto } from './automation-content.dto.js';

/** The rule that a body says. */
export const contentOf = ({ name, trigger, conditions, actions }: AutomationContentDto): AutomationContent => ({
  name,
  trigger: triggerOf(trigger),
  conditions: conditions.map(conditionOf),
  actions: actions.map(actionOf),
});

const triggerOf = (trigger: AutomationContentDto['trigger']): AutomationTrigger =>
  trigger.kind === 'event'
    ? { kind: 'event', type: trigger.type }
    : { kind: 'elapsed', what: trigger.what, days: trigger.days };

function actionOf(action: ActionDto): AutomationAction {
  switch (action.type) {
    case 'move_to_stage':
    case 'mark_won':
    case 'mark_lost':
    case 'mark_abandoned':
    case 'reopen':
      return { ...action, reason: action.reason ?? null };
    case 'adjust_value':
      return { ...action, value: { ...action.value }, reason: action.reason ?? null };
    default:
      return { ...action };
  }
}
