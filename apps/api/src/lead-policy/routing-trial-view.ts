import { type Match, type RoutingDecision, type RoutingRule } from '#domain';
import { conditionOf } from '../conditions/condition.dto.js';
import { type LeadTrialDto, type RoutedLeadDto, type RoutingTrialDto, type ShareDto } from './try-routing.dto.js';

/** Most leads that are told of one by one. */
const mostItems = 200;

/** What rules would do, as callers see it. */
export const routingTrialView = (
  rules: readonly RoutingRule[],
  leadIds: readonly string[],
  decisions: readonly RoutingDecision[],
): Omit<RoutingTrialDto, 'more' | 'lead'> => ({
  leads: leadIds.length,
  rules: rules.map(({ id: ruleId, name }) => ({
    ruleId,
    name,
    leads: decisions.filter((decision) => decision.ruleId === ruleId).length,
  })),
  shares: sharesOf(decisions),
  unmatched: leadIds.length - decisions.length,
  items: itemsOf(leadIds.slice(-mostItems).toReversed(), decisions),
});

/** Why rules take the lead, or not, as callers see it. */
export const leadTrialView = (leadId: string, { rule, passedOver }: Match): LeadTrialDto => ({
  leadId,
  ruleId: rule?.id ?? null,
  passedOver: passedOver.map(({ rule: { id, name }, unmet, targetGone }) => ({
    ruleId: id,
    name,
    unmet: unmet.map(conditionOf),
    targetGone,
  })),
});

/** The largest first. */
function sharesOf(decisions: readonly RoutingDecision[]): ShareDto[] {
  const shares = new Map<string, ShareDto>();
  for (const { repId, teamId } of decisions) {
    const key = `${repId} ${teamId}`;
    shares.set(key, { repId, teamId, leads: (shares.get(key)?.leads ?? 0) + 1 });
  }
  return [...shares.values()].toSorted((a, b) => b.leads - a.leads);
}

function itemsOf(leadIds: readonly string[], decisions: readonly RoutingDecision[]): RoutedLeadDto[] {
  const byLead = new Map(decisions.map((decision) => [decision.leadId, decision]));
  return leadIds.map((leadId) => {
    const { ruleId = null, repId = null, teamId = null } = byLead.get(leadId) ?? {};
    return { leadId, ruleId, repId, teamId };
  });
}
