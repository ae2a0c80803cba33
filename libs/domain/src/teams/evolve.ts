import { lookUp } from '../look-up.js';
import { without } from '../without.js';
import { evolveChannels, isOfChannel } from './evolve-channels.js';
import { type TeamsEvent } from './events.js';
import { type Team, type Teams } from './state.js';

/** The teams and channels after the event. */
export function evolve(state: Teams, event: TeamsEvent): Teams {
  if (isOfChannel(event)) return evolveChannels(state, event);
  const { teamId } = event.data;
  if (event.type === 'team_added') return { ...state, byId: { ...state.byId, [teamId]: added(event.data) } };
  const team = lookUp(state.byId, teamId);
  if (!team) return state;
  if (event.type === 'team_removed') return withoutTeam(state, team);
  return { ...state, byId: { ...state.byId, [teamId]: { ...team, ...changes(team, event) } } };
}

type Data<T extends TeamsEvent['type']> = Extract<TeamsEvent, { type: T }>['data'];

const added = ({ teamId, name, pipelineId, memberIds }: Data<'team_added'>): Team => ({
  id: teamId,
  name,
  pipelineId,
  memberIds,
  channelIds: [],
  dealAmountEnabled: true,
  leaving: {},
  removal: null,
});

function withoutTeam({ byId, removed, ...state }: Teams, { id, name, removal }: Team): Teams {
  const gone = { id, name, removal: { successorId: removal?.successorId ?? null, done: true } };
  return { ...state, byId: without(byId, id), removed: { ...removed, teams: { ...removed.teams, [id]: gone } } };
}

function changes({ memberIds, channelIds, leaving }: Team, event: TeamsEvent): Partial<Team> {
  switch (event.type) {
    case 'team_renamed':
      return { name: event.data.name };
    case 'team_funnel_changed':
      return { pipelineId: event.data.pipelineId };
    case 'team_deal_amount_set':
      return { dealAmountEnabled: event.data.enabled };
    case 'team_member_added': {
      const { memberId } = event.data;
      return { memberIds: [...memberIds, memberId], leaving: without(leaving, memberId) };
    }
    case 'team_member_leaving_started': {
      const { memberId, successorId } = event.data;
      const removal = { successorId, done: false };
      return { memberIds: memberIds.filter((id) => id !== memberId), leaving: { ...leaving, [memberId]: removal } };
    }
    case 'team_member_removed': {
      const { memberId } = event.data;
      const removal = lookUp(leaving, memberId); // none: they leave the organization, which says who takes over
      return {
        memberIds: memberIds.filter((id) => id !== memberId),
        ...(removal && { leaving: { ...leaving, [memberId]: { ...removal, done: true } } }),
      };
    }
    case 'team_removal_started':
      return { removal: { successorId: event.data.successorTeamId, done: false } };
    case 'channel_given':
      return { channelIds: [...channelIds, event.data.channelId] };
    case 'channel_taken':
      return { channelIds: channelIds.filter((id) => id !== event.data.channelId) };
    default:
      return {};
  }
}
