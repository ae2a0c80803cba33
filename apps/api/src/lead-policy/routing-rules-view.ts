import { type LeadPolicy, type RoutingRule, type RuleTarget } from '#domain';
import { HttpProblem } from '#http';
import { conditionOf } from '../conditions/condition.dto.js';
import { derivedId } from '../request/derived-id.js';
import { type WriteRequest } from '../request/write-request.js';
import { type RoutingRuleDto, type RoutingRulesDto, type RuleTargetDto } from './routing-rules.dto.js';

/** The rules as callers see them. */
export const routingRulesView = ({ rules }: LeadPolicy): RoutingRulesDto => ({
  items: rules.map(({ id, name, conditions, assign }) => ({
    id,
    name,
    conditions: conditions.map(conditionOf),
    assign: { ...assign },
  })),
});

/** The rules that a body says; each new one gets an id of the request's. */
export const rulesOf = (rules: readonly RoutingRuleDto[], request: Pick<WriteRequest, 'commandId'>): RoutingRule[] =>
  rules.map(({ id = '', name, conditions, assign }, index) => ({
    id: id || derivedId(`routing-rule/${index}`, request),
    name,
    conditions: conditions.map(conditionOf),
    assign: targetOf(assign),
  }));

function targetOf({ repId, teamId }: RuleTargetDto): RuleTarget {
  if (repId !== undefined) return { repId };
  if (teamId !== undefined) return { teamId };
  throw new HttpProblem('invalid_request');
}
