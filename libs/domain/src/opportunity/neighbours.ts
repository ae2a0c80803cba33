import { lookUp } from '../look-up.js';
import { requirePresent } from '../members/present.js';
import { type Pipeline } from '../pipelines/state.js';
import { reject } from '../rejections.js';
import {
  requireChannel as knownChannel,
  requireOpenTeam as openTeam,
  requireTeam as knownTeam,
  requireTeamMember,
} from '../teams/catalogue.js';
import { type Team } from '../teams/state.js';
import { pipelineOf } from './references.js';
import { type OpportunityWorld } from './world.js';

/** The pipeline. @throws `pipeline_not_found` */
export function requirePipeline(world: OpportunityWorld, pipelineId: string): Pipeline {
  return pipelineOf(world.pipelines, pipelineId) ?? reject('pipeline_not_found', { pipelineId });
}

/** The team. @throws `team_not_found` */
export const requireTeam = ({ teams }: OpportunityWorld, teamId: string): Team => knownTeam(teams, teamId);

/** The team, which takes deals. @throws `team_not_found`, `team_closed` while it is being removed */
export const requireOpenTeam = ({ teams }: OpportunityWorld, teamId: string): Team => openTeam(teams, teamId);

/**
 * A member who may own deals of the team; of a team that was removed, everybody may.
 *
 * @throws `member_not_found`, `member_removed`, `rep_not_in_team`
 */
export function requireRep({ members, teams }: OpportunityWorld, repId: string, teamId: string | null): string {
  requirePresent(members, repId);
  const team = teamId === null ? undefined : lookUp(teams.byId, teamId);
  return team ? requireTeamMember(team, repId) : repId;
}

/** @throws `deal_amount_disabled` where the team does not let the values of its deals be set */
export function requireDealAmount({ teams }: OpportunityWorld, teamId: string | null): void {
  const team = teamId === null ? undefined : lookUp(teams.byId, teamId);
  if (team && !team.dealAmountEnabled) reject('deal_amount_disabled', { teamId, team: team.name });
}

/** A contact of this organization, or the one that it was merged into. @throws `contact_not_found` */
export const requireContact = ({ contacts }: OpportunityWorld, contactId: string): string =>
  contacts.get(contactId) ?? reject('contact_not_found', { contactId });

/** An account of this organization, or the one that it was merged into. @throws `account_not_found` */
export const requireAccount = ({ accounts }: OpportunityWorld, accountId: string): string =>
  accounts.get(accountId) ?? reject('account_not_found', { accountId });

/** A conversation of this organization. @throws `conversation_not_found` */
export function requireConversation({ conversationIds }: OpportunityWorld, conversationId: string): string {
  return conversationIds.has(conversationId) ? conversationId : reject('conversation_not_found', { conversationId });
}

/** A registered, active agent. @throws `agent_not_found` */
export function requireAgent({ agentIds }: OpportunityWorld, agentId: string): string {
  return agentIds.has(agentId) ? agentId : reject('agent_not_found', { agentId });
}

/** A channel of this organization, given to the team if the deal has one. @throws `channel_not_found`, `channel_not_in_team` */
export function requireChannel({ teams }: OpportunityWorld, channelId: string, team: Team | null): string {
  knownChannel(teams, channelId);
  if (!team || team.channelIds.includes(channelId)) return channelId;
  return reject('channel_not_in_team', { channelId, teamId: team.id, channelIds: team.channelIds });
}

/** A source of this organization. @throws `source_unknown` naming those there are */
export function requireSource({ organization: { sources } }: OpportunityWorld, source: string): string {
  return sources.includes(source) ? source : reject('source_unknown', { source, sources });
}
