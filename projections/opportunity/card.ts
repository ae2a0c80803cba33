import { type Instant } from '#decider';
import { type Opportunity } from '#domain';
import { type Card, type OpportunityRecord } from './opportunity.keys.js';

/** What is kept of a deal for its card. */
export function cardOf(record: OpportunityRecord): Card {
  const { deal, revision, contact, account, messagedAt } = record;
  const { id, name, status, value, teamId, channelId, repId, agentId } = deal;
  const { followUpAt, expectedCloseDate, tags, stageEnteredAt, closedAt } = deal;
  return {
    ...{ id, revision, name, contact, account, stageId: deal.stage.id, status, value },
    ...{ teamId, channelId, repId, agentId, followUpAt, stale: isStale(deal), expectedCloseDate, tags },
    ...{ rank: rankOf(record), stageEnteredAt, closedAt, lastActivityAt: lastActivityAt(record), messagedAt },
  };
}

/** Whether it was said of the open deal that it has stayed in its stage for too long. */
export const isStale = ({ status, staleRaised }: Opportunity): boolean => status === 'open' && staleRaised;

/** Where the deal was dragged to in its present column. */
export const rankOf = ({ deal, dragged }: OpportunityRecord): string | null =>
  dragged?.stageId === deal.stage.id ? dragged.rank : null;

/** The last event by a person or an agent on the deal, or message of its contact. */
export const lastActivityAt = ({ deal, messagedAt }: OpportunityRecord): Instant =>
  messagedAt !== null && messagedAt > deal.lastActivityAt ? messagedAt : deal.lastActivityAt;
