import { answerOf, api } from '../api/client.js';
import { type Problem } from '../api/problem.js';
import { useCommand } from '../api/use-command.js';
import { type Team } from '../catalogue/catalogue.js';
import { words } from '../words/words.js';
import { dealsOfKey } from './deals-of.js';

/** Where a deal goes. */
export interface Adding {
  readonly team: Team;
  /** of the team's, where it has several */
  readonly channelId?: string;
}

/** For whom a deal is made, and from what. */
export interface DealOf {
  readonly contactId: string;
  readonly accountId: string | null;
  /** whose channel it is on; without one it is on one of the team's */
  readonly conversationId?: string;
}

/** Makes a deal of a contact, or of a conversation with it, in the first stage of a team's funnel. */
export function useAddDeal(of: DealOf, refused: (problem: Problem, adding: Adding) => boolean) {
  return useCommand({
    run: (adding: Adding) =>
      of.conversationId === undefined ? addToTeam(of, adding) : addOfConversation(of.conversationId, of, adding),
    said: ({ team }) => words.contacts.added(team.name),
    stale: [dealsOfKey, ['board']],
    refused,
  });
}

const accountOf = ({ accountId }: DealOf) => (accountId === null ? {} : { accountId });

function addOfConversation(conversationId: string, of: DealOf, { team }: Adding) {
  const params = { path: { conversationId } };
  const body = { teamId: team.id, ...accountOf(of) };
  return answerOf(api.POST('/v1/conversations/{conversationId}/opportunities', { params, body }));
}

function addToTeam(of: DealOf, { team, channelId }: Adding) {
  const params = { path: { teamId: team.id } };
  const body = { contactId: of.contactId, ...accountOf(of), ...(channelId !== undefined && { channelId }) };
  return answerOf(api.POST('/v1/teams/{teamId}/opportunities', { params, body }));
}
