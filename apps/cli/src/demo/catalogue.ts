import { v5 } from 'uuid';
import { type ApiClient, type Schemas } from '#api-client';
import { answerOf } from '../system/answer.js';
import { keyFor } from '../system/key-for.js';
import * as company from './company.js';
import { type DemoTeam } from './company.js';
import { contactsPerAccount } from './deal-plan.js';

type Pipeline = Schemas['PipelineDto'];

/** What the demo's deals refer to. */
export interface Catalogue {
  /** the pipeline of each team's preset */
  readonly pipelines: ReadonlyMap<string, Pipeline>;
  readonly teamIds: ReadonlyMap<DemoTeam, string>;
  readonly accountIds: readonly string[];
}

/** Ids of the demo's records follow from the organization and what they are. */
export const demoId = (organizationId: string, what: string): string => v5(`demo/${what}`, organizationId);

const keyed = (what: string) => ({ header: keyFor(`demo/${what}`) });

/** Makes pipelines, people, teams, accounts and contacts; what was made before is not made again. */
export async function makeCatalogue(api: ApiClient, organizationId: string, after: string): Promise<Catalogue> {
  const pipelines = await makePipelines(api, after);
  const teamIds = new Map<DemoTeam, string>();
  for (const team of company.teams) {
    const pipelineId = pipelines.get(team.preset)?.id ?? '';
    teamIds.set(team, await makeTeam(api, organizationId, { team, pipelineId }));
  }
  const accountIds: string[] = [];
  for (const index of company.accounts.keys()) accountIds.push(await makeAccount(api, organizationId, index));
  return { pipelines, teamIds, accountIds };
}

/** Each preset's pipeline; Sales is there from the beginning. */
async function makePipelines(api: ApiClient, after: string): Promise<Map<string, Pipeline>> {
  const query = after === '' ? {} : { after };
  const { items } = await answerOf(api.GET('/v1/pipelines', { params: { query } }));
  const pipelines = new Map(items.map((pipeline) => [pipeline.name, pipeline]));
  for (const { preset } of company.teams) {
    if (pipelines.has(preset)) continue;
    const params = keyed(`pipeline/${preset}`);
    pipelines.set(preset, await answerOf(api.POST('/v1/pipelines', { params, body: { preset } })));
  }
  return pipelines;
}

async function makeTeam(
  api: ApiClient,
  organizationId: string,
  { team, pipelineId }: { team: DemoTeam; pipelineId: string },
): Promise<string> {
  const memberIds = team.members.map((name) => demoId(organizationId, `member/${name}`));
  for (const [index, name] of team.members.entries()) {
    const body = { id: memberIds[index] ?? '', name, role: index === 0 ? 'manager' : 'closer' } as const;
    await answerOf(api.POST('/v1/members', { params: keyed(`member/${name}`), body }));
  }
  const id = demoId(organizationId, `team/${team.name}`);
  const body = { id, name: team.name, pipelineId, memberIds };
  await answerOf(api.POST('/v1/teams', { params: keyed(`team/${team.name}`), body }));
  return id;
}

async function makeAccount(api: ApiClient, organizationId: string, index: number): Promise<string> {
  const [name, sector, location, employees] = company.accounts[index] ?? ['', '', '', 0];
  const domain = `${name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '')}.example`;
  const id = demoId(organizationId, `account/${index}`);
  const body = { id, name, sector, location, employees, domains: [domain] };
  await answerOf(api.POST('/v1/accounts', { params: keyed(`account/${index}`), body }));
  for (let number = 0; number < contactsPerAccount; number++) {
    await makeContact(api, organizationId, { accountId: id, domain, number: index * contactsPerAccount + number });
  }
  return id;
}

async function makeContact(
  api: ApiClient,
  organizationId: string,
  { accountId, domain, number }: { accountId: string; domain: string; number: number },
): Promise<void> {
  const first = company.firstNames[number % company.firstNames.length] ?? '';
  const last = company.lastNames[(number * 7 + 3) % company.lastNames.length] ?? '';
  const email = `${first}.${last}@${domain}`
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z.@]/g, '');
  const id = demoId(organizationId, `contact/${number}`);
  const body = { id, name: `${first} ${last}`, emails: [email], accountId };
  await answerOf(api.POST('/v1/contacts', { params: keyed(`contact/${number}`), body }));
}
