import { faultOf } from '../conditions/check-conditions.js';
import { type ConditionFields } from '../conditions/condition.js';
import { lookUp } from '../look-up.js';
import { type SetRoutingRules } from './commands.js';
import { leadConditionFields } from './condition-fields.js';
import { type LeadPolicyDecision, type LeadPolicyWorld } from './decision.js';
import { requireEach } from './listed.js';
import { type RoutingRule, type RuleTarget } from './state.js';

/** @throws `invalid_routing_rule` naming the first rule that cannot be, and why */
export const setRoutingRules: LeadPolicyDecision<SetRoutingRules> = ({ rules }, { rules: previous }, world) => {
  requireRoutingRules(rules, world);
  if (JSON.stringify(rules) === JSON.stringify(previous)) return [];
  return [{ type: 'routing_rules_set', data: { rules, previous } }];
};

/** Whether rules can be set, or tried. @throws `invalid_routing_rule` naming the first rule that cannot be, and why */
export function requireRoutingRules(rules: readonly RoutingRule[], world: LeadPolicyWorld): void {
  const fields = leadConditionFields(world);
  requireEach('invalid_routing_rule', 'rule', rules, (rule) => against(rule, fields, world));
}

function against({ conditions, assign }: RoutingRule, fields: ConditionFields, world: LeadPolicyWorld) {
  return faultOf(conditions, fields) ?? againstTarget(assign, world);
}

/** Only somebody who is there can be given leads; who leaves later is passed over. */
function againstTarget(assign: RuleTarget, { members, teams }: LeadPolicyWorld) {
  if ('repId' in assign) {
    const member = lookUp(members, assign.repId);
    if (!member) return { reason: 'member_not_found', ...assign };
    return member.removal ? { reason: 'member_removed', ...assign } : null;
  }
  const team = lookUp(teams.byId, assign.teamId);
  if (!team) return { reason: 'team_not_found', ...assign };
  return team.removal ? { reason: 'team_closed', ...assign } : null;
}
