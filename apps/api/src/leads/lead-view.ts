import { type Principal } from '#auth';
import { type Lead, type LeadPolicy, type LeadState, lifeStages, missingFor } from '#domain';
import { HttpProblem } from '#http';
import { type LeadView } from '#projections';
import { type LeadDetailsDto, type LeadDto, type NextStageDto } from './lead.dto.js';

/** A lead as the caller sees it. @throws `lead_not_found` */
export const leadViewFor =
  ({ role }: Principal) =>
  (state: LeadState): LeadDto =>
    leadView(state, seesDeals(role));

/** A lead; one who sees no deals does not see which it became. @throws `lead_not_found` */
function leadView(state: LeadState, withDeal: boolean): LeadDto {
  if (!state) throw new HttpProblem('lead_not_found');
  const { id, externalId, origin, name, company, country, source, campaign, value, employees, sector, notes } = state;
  const { customFields, contactId, accountId, conversationId, stage, stageEnteredAt, statusId, repId, teamId } = state;
  const { ruleId, discardReason, createdAt, lastActivityAt, confirmations } = state;
  return {
    ...{
      id,
      externalId,
      origin,
      name,
      company,
      emails: [...state.emails],
      phones: [...state.phones],
      country,
      source,
    },
    ...{ campaign, value, employees, sector, notes, customFields, contactId, accountId, conversationId },
    ...{ stage, stageEnteredAt, statusId, repId, teamId, ruleId, steps: [...state.steps], confirmations },
    ...{ opportunityId: withDeal ? state.opportunityId : null, discardReason },
    ...{ mergedLeadIds: [...state.mergedIds], createdAt, lastActivityAt },
  };
}

/** Whether deals are shown to those of the role. */
export const seesDeals = (role: Principal['role']): boolean => role !== 'setter';

/** A lead of the read model as the caller sees it. */
export const leadDetailsFor =
  (principal: Principal) =>
  (lead: LeadView): LeadDetailsDto =>
    leadDetails(lead, seesDeals(principal.role));

/** A lead of the read model, for those who see deals or for others. */
export function leadDetails(lead: LeadView, withDeal: boolean): LeadDetailsDto {
  const { rep, team, contact, account } = lead;
  return { ...leadView(lead, withDeal), rep, team, contact, account };
}

/** The stage that the lead can qualify for next, and what it lacks. */
export function nextStageOf(lead: Lead, policy: LeadPolicy): NextStageDto | null {
  const next = lifeStages[lifeStages.findIndex((one) => one === lead.stage) + 1];
  if (next === undefined || next === 'created' || next === 'assigned') return null;
  const missing = missingFor(lead, next, policy).map(({ condition, steps, ...what }) => ({
    ...what,
    ...(condition && { condition: { ...condition } }),
    ...(steps && { steps: steps.map((step) => ({ ...step })) }),
  }));
  return { stage: next, missing };
}
