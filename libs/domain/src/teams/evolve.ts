import { lookUp } from '../look-up.js';
import { type TeamsEvent } from './events.js';
import { type Team, type Teams } from './state.js';

/** The teams after the event. */
export function evolve(state: Teams, event: TeamsEvent): Teams {
  const { teamId } = event.data;
  if (event.type === 'team_added') {
    const { name, pipelineId, memberIds } = event.data;
    return { ...state, [teamId]: { id: teamId, name, pipelineId, memberIds, channelIds: [] } };
  }
  const team = lookUp(state, teamId);
  return team ? { ...state, [teamId]: { ...team, ...changes(team, event) } } : state;
}

function changes(team: Team, event: Exclude<TeamsEvent, { type: 'team_added' }>): Partial<Team> {
  switch (event.type) {
    case 'team_renamed':
      return { name: event.data.name };
    case 'team_member_added':
      return { memberIds: [...team.memberIds, event.data.memberId] };
    default:
      event satisfies never;
      return {};
  }
}
