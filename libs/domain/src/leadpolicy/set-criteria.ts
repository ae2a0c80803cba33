import { faultOf } from '../conditions/check-conditions.js';
import { type ConditionFields } from '../conditions/condition.js';
import { type SetCriteria } from './commands.js';
import { leadConditionFields } from './condition-fields.js';
import { type LeadPolicyDecision } from './decision.js';
import { requireEach } from './listed.js';
import { type Criterion } from './state.js';

/** @throws `invalid_criterion` naming the first one that cannot be, and why */
export const setCriteria: LeadPolicyDecision<SetCriteria> = ({ stage, criteria }, state, world) => {
  const fields = leadConditionFields(world);
  requireEach('invalid_criterion', 'criterion', criteria, (criterion) => against(criterion, fields));
  const previous = state.criteria[stage];
  if (JSON.stringify(criteria) === JSON.stringify(previous)) return [];
  return [{ type: 'criteria_set', data: { stage, criteria, previous } }];
};

function against({ kind, condition }: Criterion, fields: ConditionFields): object | null {
  if (kind !== 'condition') return condition ? { reason: 'condition_not_needed' } : null;
  return condition ? faultOf([condition], fields) : { reason: 'condition_required' };
}
