import { type ApiClient, type Schemas } from '#api-client';
import { answerOf, answerWithPosition } from '../system/answer.js';
import { type OrganizationOptions } from '../system/connect.js';
import { type PrintOptions } from '../terminal/print.js';
import { Wording } from './wording.js';

/** Options of `dealstream replay`. */
export interface ReplayOptions extends PrintOptions, OrganizationOptions {
  readonly asOf?: string;
  readonly basis?: 'recorded' | 'occurred';
}

type Deal = Schemas['OpportunityDto'];
/** An event of the deal as the timeline has it. */
export type Entry = Schemas['TimelineEntryDto'];

/** A deal, at the end of the history that is told. */
export interface History {
  readonly deal: Deal;
  /** oldest first */
  readonly entries: readonly Entry[];
  readonly words: Wording;
}

/** The deal's history up to the moment that the options name. @throws CommandFailed where there was no such deal then */
export async function historyOf(api: ApiClient, id: string, { asOf, basis }: ReplayOptions): Promise<History> {
  const query = { ...(asOf === undefined ? {} : { asOf }), ...(basis === undefined ? {} : { basis }) };
  const path = { id };
  const { data: deal, position } = await answerWithPosition(
    api.GET('/v1/opportunities/{id}', { params: { path, query } }),
  );
  const entries = await allEntries(api, id);
  const names = await namesIn(api, id);
  const { timeZone } = await answerOf(api.GET('/v1/organization'));
  const told = asOf === undefined ? entries : entries.filter((entry) => BigInt(entry.position) <= BigInt(position));
  return { deal, entries: told, words: new Wording(names, timeZone) };
}

async function allEntries(api: ApiClient, id: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  let cursor: string | null = null;
  do {
    const query = { newestFirst: false, limit: 500, ...(cursor === null ? {} : { cursor }) };
    const params = { path: { id }, query };
    const page: Schemas['TimelineDto'] = await answerOf(api.GET('/v1/opportunities/{id}/timeline', { params }));
    entries.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return entries;
}

/** Names of people and teams, and of what the deal refers to now. */
async function namesIn(api: ApiClient, id: string): Promise<Map<string, string>> {
  const [members, teams, deal] = await Promise.all([
    answerOf(api.GET('/v1/members')),
    answerOf(api.GET('/v1/teams')),
    answerOf(api.GET('/v1/opportunities/{id}', { params: { path: { id } } })),
  ]);
  const named = [...members.items, ...teams.items, deal.contact, deal.account];
  return new Map(named.flatMap((record) => (record ? [[record.id, record.name] as const] : [])));
}
