import { lookUp } from '../look-up.js';
import { requireName, sameName } from '../names.js';
import { reject } from '../rejections.js';
import { type Channel, type Team, type Teams } from './state.js';

/** The team. @throws `team_not_found` */
export const requireTeam = (state: Teams, teamId: string): Team =>
  lookUp(state.byId, teamId) ?? reject('team_not_found', { teamId });

/** The team, which takes deals. @throws `team_not_found`, `team_closed` while it is being removed */
export function requireOpenTeam(state: Teams, teamId: string): Team {
  const team = requireTeam(state, teamId);
  const { name, removal } = team;
  return removal ? reject('team_closed', { teamId, team: name, successorTeamId: removal.successorId }) : team;
}

/** The channel. @throws `channel_not_found` */
export const requireChannel = (state: Teams, channelId: string): Channel =>
  lookUp(state.channels, channelId) ?? reject('channel_not_found', { channelId });

/** A member of the team. @throws `rep_not_in_team` naming those there are */
export function requireTeamMember({ id: teamId, memberIds }: Team, memberId: string): string {
  return memberIds.includes(memberId) ? memberId : reject('rep_not_in_team', { repId: memberId, teamId, memberIds });
}

/** A name that no other of them has. @throws `name_required`, `name_taken` */
export function requireFreeName(all: Readonly<Record<string, Named>>, id: string, name: string): string {
  const others = Object.values(all).filter((other) => other.id !== id && !other.removal);
  const holder = others.find((other) => sameName(other.name, name));
  return holder ? reject('name_taken', { name, id: holder.id }) : requireName(name);
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly removal?: object | null;
}
