import { type ApiClient } from '#api-client';
import { answerOf } from '../system/answer.js';
import { keyFor } from '../system/key-for.js';
import { type Needs } from './check.js';
import { type Directory, idOf } from './directory.js';

/** The reps as members and the teams that work in the pipeline; those that are missing are made. */
export async function providePeople(
  api: ApiClient,
  { reps }: Needs,
  pipelineId: string,
): Promise<Pick<Directory, 'members' | 'teams'>> {
  const members = await provideMembers(api, [...reps.keys()]);
  const teams = new Map<string, string>();
  for (const name of new Set([...reps.values()].filter((team) => team !== ''))) {
    const memberIds = [...reps].filter(([, team]) => team === name).map(([rep]) => idOf(members, rep));
    teams.set(name, await provideTeam(api, { name, pipelineId, memberIds }));
  }
  return { members, teams };
}

async function provideMembers(api: ApiClient, names: readonly string[]): Promise<Map<string, string>> {
  const { items } = await answerOf(api.GET('/v1/members'));
  const members = new Map(items.map(({ name, id }) => [name, id]));
  for (const name of names.filter((rep) => !members.has(rep))) {
    const header = keyFor(`import/member/${name}`);
    const added = await answerOf(api.POST('/v1/members', { params: { header }, body: { name, role: 'closer' } }));
    members.set(name, added.id);
  }
  return members;
}

interface NewTeam {
  readonly name: string;
  readonly pipelineId: string;
  readonly memberIds: readonly string[];
}

async function provideTeam(api: ApiClient, { name, pipelineId, memberIds }: NewTeam): Promise<string> {
  const { items } = await answerOf(api.GET('/v1/teams'));
  const header = keyFor(`import/team/${pipelineId}/${name}`);
  const team =
    items.find((existing) => existing.name === name) ??
    (await answerOf(api.POST('/v1/teams', { params: { header }, body: { name, pipelineId } })));
  for (const memberId of memberIds.filter((id) => !team.memberIds.includes(id))) {
    const params = { path: { teamId: team.id }, header: keyFor(`import/team/${team.id}/${memberId}`) };
    await answerOf(api.POST('/v1/teams/{teamId}/members', { params, body: { memberId } }));
  }
  return team.id;
}
