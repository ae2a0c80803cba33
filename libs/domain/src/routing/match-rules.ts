import { type Condition } from '../conditions/condition.js';
import { unmet } from '../conditions/unmet.js';
import { leadFieldOf, type LeadFacts } from '../lead/fields.js';
import { type RoutingRule, type RuleTarget } from '../leadpolicy/state.js';
import { lookUp } from '../look-up.js';
import { type Members } from '../members/state.js';
import { type Team, type Teams } from '../teams/state.js';

/** Who is there to get leads. */
export interface Assignable {
  readonly members: Members;
  readonly teams: Teams;
}

/** Why a rule does not take a lead. */
export interface PassedOver {
  readonly rule: RoutingRule;
  /** the conditions that do not hold */
  readonly unmet: readonly Condition[];
  /** they hold, and the member or team that the rule names is gone */
  readonly targetGone: boolean;
}

/** Which rule takes a lead, and why those before it do not. */
export interface Match {
  /** null: none, and the lead waits in the queue */
  readonly rule: RoutingRule | null;
  readonly passedOver: readonly PassedOver[];
}

/** The first rule whose conditions hold, and that can assign to somebody. */
export function matchRules(rules: readonly RoutingRule[], lead: LeadFacts, there: Assignable): Match {
  const fieldOf = leadFieldOf(lead);
  const passedOver: PassedOver[] = [];
  for (const rule of rules) {
    const failing = unmet(rule.conditions, fieldOf);
    const targetGone = failing.length === 0 && !isThere(rule.assign, there);
    if (failing.length === 0 && !targetGone) return { rule, passedOver };
    passedOver.push({ rule, unmet: failing, targetGone });
  }
  return { rule: null, passedOver };
}

/** The members who take leads for the team in turn, in the team's order. */
export const takersOf = ({ memberIds, leaving }: Team, { members }: Assignable): readonly string[] =>
  memberIds.filter((id) => lookUp(members, id)?.removal === null && lookUp(leaving, id) === undefined);

function isThere(target: RuleTarget, { members, teams }: Assignable): boolean {
  if ('repId' in target) return lookUp(members, target.repId)?.removal === null;
  return lookUp(teams.byId, target.teamId)?.removal === null;
}
