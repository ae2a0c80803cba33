import { type ApiClient, type Schemas } from '#api-client';
import { answerOf, answerWithPosition } from '../system/answer.js';
import { keyFor } from '../system/key-for.js';
import * as company from './company.js';
import { type DemoChannel, type DemoTeam } from './company.js';
import { contactOf, domainOf } from './contact.js';
import { contactsPerAccount } from './deal-plan.js';
import { demoId } from './demo-id.js';

type Pipeline = Schemas['PipelineDto'];

/** What the demo's deals refer to. */
export interface Catalogue {
  /** the pipeline of each team's preset */
  readonly pipelines: ReadonlyMap<string, Pipeline>;
  readonly teamIds: ReadonlyMap<DemoTeam, string>;
  readonly accountIds: readonly string[];
  /** by name */
  readonly channelIds: ReadonlyMap<string, string>;
  /** the log position at which the last contact stands */
  readonly position: string;
}

/** The currency of the organization, in which its first pipeline is. */
export const currencyOf = ({ pipelines }: Catalogue): string => pipelines.get('Sales')?.currency ?? 'USD';

const keyed = (what: string) => ({ header: keyFor(`demo/${what}`) });

/** Makes pipelines, people, teams, channels, accounts and contacts; what was made before is not made again. */
export async function makeCatalogue(api: ApiClient, organizationId: string, after: string): Promise<Catalogue> {
  const pipelines = await makePipelines(api, after);
  const teamIds = new Map<DemoTeam, string>();
  for (const team of company.teams) {
    const pipelineId = pipelines.get(team.preset)?.id ?? '';
    teamIds.set(team, await makeTeam(api, organizationId, { team, pipelineId }));
  }
  const accountIds: string[] = [];
  for (const index of company.accounts.keys()) accountIds.push(await makeAccount(api, organizationId, index));
  let position = '';
  for (let number = 0; number < accountIds.length * contactsPerAccount; number++) {
    position = await makeContact(api, organizationId, number);
  }
  const channelIds = new Map<string, string>();
  for (const channel of company.channels) {
    channelIds.set(channel.name, await makeChannel(api, organizationId, channel));
  }
  return { pipelines, teamIds, accountIds, channelIds, position };
}

/** Each preset's pipeline; Sales is there from the beginning. */
async function makePipelines(api: ApiClient, after: string): Promise<Map<string, Pipeline>> {
  const query = after === '' ? {} : { after };
  const { items } = await answerOf(api.GET('/v1/pipelines', { params: { query } }));
  const pipelines = new Map<string, Pipeline>(items.map((pipeline) => [pipeline.name, pipeline]));
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

/** A channel, given to its teams. */
async function makeChannel(api: ApiClient, organizationId: string, channel: DemoChannel): Promise<string> {
  const { name, kind, address, teams } = channel;
  const id = demoId(organizationId, `channel/${name}`);
  await answerOf(api.POST('/v1/channels', { params: keyed(`channel/${name}`), body: { id, name, kind, address } }));
  for (const team of teams) {
    const path = { teamId: demoId(organizationId, `team/${team}`), channelId: id };
    const params = { path, ...keyed(`team/${team}/channel/${name}`) };
    await answerOf(api.POST('/v1/teams/{teamId}/channels/{channelId}', { params, body: {} }));
  }
  return id;
}

async function makeAccount(api: ApiClient, organizationId: string, index: number): Promise<string> {
  const [name, sector, location, employees] = company.accounts[index] ?? ['', '', '', 0];
  const id = demoId(organizationId, `account/${index}`);
  const body = { id, name, sector, location, employees, domains: [domainOf(index)] };
  await answerOf(api.POST('/v1/accounts', { params: keyed(`account/${index}`), body }));
  return id;
}

/** A contact; its phone is a write of its own, for a demo whose contacts had none. The log position of the last write. */
async function makeContact(api: ApiClient, organizationId: string, number: number): Promise<string> {
  const { account, name, email, phone } = contactOf(number);
  const id = demoId(organizationId, `contact/${number}`);
  const body = { id, name, emails: [email], accountId: demoId(organizationId, `account/${account}`) };
  await answerOf(api.POST('/v1/contacts', { params: keyed(`contact/${number}`), body }));
  const params = { path: { contactId: id }, ...keyed(`contact/${number}/phone`) };
  const edited = api.PATCH('/v1/contacts/{contactId}', { params, body: { phones: [phone] } });
  return (await answerWithPosition(edited)).position;
}
