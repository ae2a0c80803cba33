import { type Schemas } from '../api/client.js';
import { type Deal } from './deal.js';

type Card = Schemas['CardDto'];

/** The deal with what a live card of it says; the same deal where the card is not newer. */
export function foldCard(deal: Deal, card: Card): Deal {
  if (card.id !== deal.id || card.revision < deal.revision) return deal;
  const { id, revision, name, contact, account, status, value, teamId, channel, rep, agentId, followUp } = card;
  const { stale, expectedCloseDate, tags, rank, stageEnteredAt, closedAt, lastActivityAt, contactActivity } = card;
  return {
    ...deal,
    ...{ id, revision, name, contact, account, status, value, teamId, channel, rep, agentId, followUp },
    ...{ stale, expectedCloseDate, tags, rank, stageEnteredAt, closedAt, lastActivityAt, contactActivity },
    repId: rep?.id ?? null,
    contactId: contact?.id ?? null,
    accountId: account?.id ?? null,
    followUpAt: followUp?.at ?? null,
  };
}

/** The deal with what a write answered; names of what it does not name stay where their ids do. */
export function foldAnswer(deal: Deal, answer: Schemas['OpportunityDto'], revision: number): Deal {
  if (revision < deal.revision) return deal;
  const kept = <Named extends { readonly id: string }>(named: Named | null, id: string | null): Named | null =>
    named?.id === id ? named : null;
  return {
    ...deal,
    ...answer,
    revision,
    contact: kept(deal.contact, answer.contactId),
    account: kept(deal.account, answer.accountId),
    rep: kept(deal.rep, answer.repId),
    agent: kept(deal.agent, answer.agentId),
    team: kept(deal.team, answer.teamId),
    channel: kept(deal.channel, answer.channelId),
    followUp: answer.followUpAt === null ? null : followUpAt(answer.followUpAt, Date.now()),
  };
}

/** A follow-up as of now: overdue, or ahead. */
export const followUpAt = (at: string, now: number): NonNullable<Deal['followUp']> => ({
  at,
  state: Date.parse(at) <= now ? 'overdue' : 'ahead',
});
