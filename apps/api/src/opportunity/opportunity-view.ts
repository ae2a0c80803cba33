import { type OpportunityState } from '#domain';
import { HttpProblem } from '#http';
import { type OpportunityDto } from './opportunity.dto.js';

/** A deal as callers see it. @throws `opportunity_not_found` where there is none, or it is deleted */
export function opportunityView(state: OpportunityState): OpportunityDto {
  if (state.existence !== 'live') throw new HttpProblem('opportunity_not_found');
  const { id, externalId, leadId, name, contactId, accountId, pipeline, stage, status, value, source } = state;
  const { teamId, channelId, conversationId, repId, agentId, expectedCloseDate, followUpAt, description } = state;
  const { customFields, probability, rank, wonReason, lostReason } = state;
  const { stageEnteredAt, createdAt, closedAt, lastActivityAt } = state;
  return {
    ...{ id, externalId, leadId, name, contactId, accountId, pipeline, stage, status, value, source },
    ...{ teamId, channelId, conversationId, repId, agentId, expectedCloseDate, followUpAt, description },
    notes: [...state.notes],
    tags: [...state.tags],
    ...{ customFields, probability, rank, wonReason, lostReason },
    ...{ stageEnteredAt, createdAt, closedAt, lastActivityAt },
  };
}
