import {
  type Autonomy,
  lookUp,
  type Channel,
  type Membership,
  type Organization,
  type Pipeline,
  type Pipelines,
  type Teams,
} from '#domain';
import { type ModelQuery } from '#read-model';
import { type Directory, type Folded } from './organization.keys.js';

/** Something with a name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Asks for all catalogues at once. */
export async function askDirectory(query: ModelQuery): Promise<Directory> {
  const [organization, pipelines, members, teams, autonomy] = await Promise.all([
    query.record<Folded<Organization>>('organization'),
    query.record<Folded<Pipelines>>('pipelines'),
    query.record<Folded<Membership>>('members'),
    query.record<Folded<Teams>>('teams'),
    query.record<Folded<Autonomy>>('autonomy'),
  ]);
  return { organization, pipelines, members, teams, autonomy };
}

/** The pipeline of that id. */
export const pipelineIn = ({ pipelines }: Directory, id: string): Pipeline | null =>
  own(pipelines?.state.byId, id) ?? null;

/** The present name of a member. */
export const memberIn = ({ members }: Directory, id: string | null): Named | null => named(members?.state.members, id);

/** The present name of an AI agent. */
export const agentIn = ({ autonomy }: Directory, id: string | null): Named | null => named(autonomy?.state.agents, id);

/** The present name of a team. */
export const teamIn = ({ teams }: Directory, id: string | null): Named | null =>
  named(teams?.state.byId, id) ?? named(teams?.state.removed.teams, id);

/** The channel by its present name, or the last one it had. */
export const channelIn = ({ teams }: Directory, id: string): Channel | null =>
  own(teams?.state.channels, id) ?? own(teams?.state.removed.channels, id) ?? null;

/** The present name of a channel, or the last one it had. */
export function channelNameIn(directory: Directory, id: string | null): Named | null {
  const channel = id === null ? null : channelIn(directory, id);
  return channel && { id: channel.id, name: channel.name };
}

/** The channels that were given to the team. */
export const channelsOfTeam = ({ teams }: Directory, id: string): readonly string[] =>
  own(teams?.state.byId, id)?.channelIds ?? [];

/** The organization's time zone; UTC before its first event is known. */
export const timeZoneIn = ({ organization }: Directory): string => organization?.state.timeZone ?? 'UTC';

function named(all: Readonly<Record<string, Named>> | undefined, id: string | null): Named | null {
  const found = id === null ? undefined : own(all, id);
  return found ? { id: found.id, name: found.name } : null;
}

const own = <T>(all: Readonly<Record<string, T>> | undefined, id: string): T | undefined => all && lookUp(all, id);
