import { Rejected } from '#decider';
import { checkConditions } from '../conditions/check-conditions.js';
import { type ConditionFields } from '../conditions/condition.js';
import { requirePresent } from '../members/present.js';
import { requireAmount } from '../money/require-money.js';
import { requireOpenStage } from '../pipelines/catalogue.js';
import { reject } from '../rejections.js';
import { requireText } from '../text.js';
import { dealFields } from './deal-fields.js';
import { type AutomationAction, type AutomationContent, type AutomationTrigger } from './state.js';
import { eventFields } from './trigger-events.js';
import { type AutomationWorld } from './world.js';

/**
 * Checks everything that can be known of a rule before it acts. Each refusal names its place as `pointer`, e.g. `/actions/1`.
 *
 * @throws `invalid_condition`, `action_not_possible`, `stage_not_found`, `pipeline_closed`, `stage_closed`,
 * `member_not_found`, `member_removed`, `webhook_not_found`, `value_out_of_range`, `text_required`
 */
export function checkRule({ trigger, conditions, actions }: AutomationContent, world: AutomationWorld): void {
  const fields = fieldsOf(trigger, world);
  conditions.forEach((condition, index) => {
    at(`/conditions/${index}`, () => checkConditions([condition], fields), { condition: index });
  });
  actions.forEach((action, index) => {
    at(`/actions/${index}`, () => checkAction(action, trigger, world), { action: action.type });
  });
}

const fieldsOf = (trigger: AutomationTrigger, { organization }: AutomationWorld): ConditionFields => ({
  ...dealFields(organization),
  ...(trigger.kind === 'event' && eventFields(trigger.type)),
});

/** @throws what the check throws, with the place in the rule */
function at(pointer: string, check: () => void, place: object): void {
  try {
    check();
  } catch (error) {
    if (error instanceof Rejected) throw new Rejected(error.code, { ...error.facts, ...place, pointer });
    throw error;
  }
}

function checkAction(action: AutomationAction, trigger: AutomationTrigger, world: AutomationWorld): void {
  switch (action.type) {
    case 'assign_rep':
      if (action.repId !== null) requirePresent(world.members, action.repId);
      return;
    case 'move_to_stage':
      return requireStageOfSome(action.stageId, world);
    case 'adjust_value':
      return void requireAmount(action.value.amount);
    case 'tag':
      return void requireText('tag', action.tag);
    case 'log_note':
      return void requireText('text', action.text);
    case 'call_webhook':
      if (!world.webhookIds.has(action.webhookId)) reject('webhook_not_found', { webhookId: action.webhookId });
      return;
    case 'reopen':
      return requireClosable(trigger);
    default:
      return;
  }
}

/** What waits for a time are open deals. @throws `action_not_possible` */
function requireClosable(trigger: AutomationTrigger): void {
  if (trigger.kind === 'elapsed') reject('action_not_possible', { trigger: trigger.what });
}

function requireStageOfSome(stageId: string, { pipelines }: AutomationWorld): void {
  const pipeline = Object.values(pipelines.byId).find(({ stages }) => stages.some(({ id }) => id === stageId));
  if (!pipeline) reject('stage_not_found', { stageId });
  requireOpenStage(pipeline, stageId);
}
