import { type Asking, type Right, rights } from './rights.js';
import { type Row, table } from './routes.js';
import { type Furnished } from './two-organizations.js';

/** Whose record is in a path. */
export type Place =
  | 'no record'
  | 'own organization'
  | 'own team'
  | 'foreign team'
  | 'own deal of a team that was left'
  | 'no team'
  | 'other organization';

/** A request of the table. */
export interface Case {
  readonly method: string;
  readonly path: string;
  readonly place: Place;
  readonly row: Row;
  readonly url: string;
}

/** What is said of a record that is not there, by the first parameter of a path. */
const missing: Readonly<Record<string, string>> = {
  id: 'opportunity_not_found',
  memberId: 'member_not_found',
  tokenId: 'token_not_found',
  agentId: 'agent_not_found',
  jobId: 'agent_job_not_found',
  teamId: 'team_not_found',
  pipelineId: 'pipeline_not_found',
  contactId: 'contact_not_found',
  accountId: 'account_not_found',
  channelId: 'channel_not_found',
  webhookId: 'webhook_not_found',
  conversationId: 'conversation_not_found',
  fieldId: 'custom_field_not_found',
  goalId: 'goal_not_found',
  forecastId: 'submission_not_found',
  importId: 'import_not_found',
  ruleId: 'automation_not_found',
  leadId: 'lead_not_found',
  statusId: 'lead_status_not_found',
};

/** What stands in a path without being a record. */
const values: Readonly<Record<string, string>> = {
  code: 'forbidden',
  tag: 'x',
  action: 'log_note',
  stage: 'market_qualified',
  criterionId: '00000000-0000-4000-8000-0000000000f2',
  deliveryId: '00000000-0000-4000-8000-0000000000f3',
  stepId: '00000000-0000-4000-8000-0000000000f4',
};

/** Every route of the table, with a record of each place in its path. */
export const casesOf = (own: Furnished, other: Furnished): readonly Case[] =>
  Object.entries(table).flatMap(([route, row]) => {
    const [method = '', path = ''] = route.split(' ');
    return placesOf(path).map((place) => {
      const ids = { ...values, ...(place === 'other organization' ? other : own).ids, ...dealAt(place, own, other) };
      return { method, path, place, row, url: filled(path, ids) };
    });
  });

/** The path with ids in place of its parameters. */
export const filled = (path: string, ids: Readonly<Record<string, string>>): string =>
  path.replace('*', 'swagger-ui.css').replace(/:(\w+)/g, (_, name: string) => {
    const id = ids[name];
    if (id === undefined) throw new Error(`no sample of :${name} in ${path}`);
    return id;
  });

const nothing = '00000000-0000-4000-8000-000000000000';

/** The case with an id of nothing in place of every record's. */
export const nowhere = (one: Case): Case => {
  const ids = Object.fromEntries([...Object.keys(missing), 'stageId'].map((name) => [name, nothing]));
  return { ...one, url: filled(one.path, { ...values, ...ids }) };
};

const firstParameter = (path: string): string => /:(\w+)/.exec(path)?.[1] ?? '';

function placesOf(path: string): readonly Place[] {
  const parameter = firstParameter(path);
  if (parameter === 'id')
    return ['own team', 'foreign team', 'own deal of a team that was left', 'no team', 'other organization'];
  return parameter in missing ? ['own organization', 'other organization'] : ['no record'];
}

function dealAt(place: Place, own: Furnished, other: Furnished): { readonly id: string } {
  switch (place) {
    case 'other organization':
      return { id: other.deals.noTeam };
    case 'foreign team':
      return { id: own.deals.foreignTeam };
    case 'own deal of a team that was left':
      return { id: own.deals.teamLeft };
    case 'own team':
      return { id: own.deals.ownTeam };
    default:
      return { id: own.deals.noTeam };
  }
}

/** What the table says: `let in`, or the code of the refusal. */
export function expectedOf({ row, path, place }: Case, asking: Asking): string {
  if (row.right === 'public') return 'let in';
  if (row.right === 'signed') return 'signature_invalid';
  const right: Right = rights[row.right];
  const refusal = refusalOf(right, asking, writes(row));
  if (refusal !== null) return refusal;
  const own = asking.role === 'closer' && place === 'own organization';
  if (right.ownSaveFor && !own && !right.ownSaveFor.some((role) => role === asking.role)) return 'forbidden';
  const hidden = place === 'foreign team' && asking.role === 'closer';
  return place === 'other organization' || hidden
    ? (row.missing ?? missing[firstParameter(path)] ?? 'unknown parameter')
    : 'let in';
}

/** Whether the route is asked to do something. */
export const writes = ({ does }: Row): boolean => does !== 'reads' && does !== 'asks' && does !== 'streams';

/** Whether it says in a body what it wants. */
export const hasBody = (row: Row): boolean => writes(row) || row.does === 'asks';

/** Whether it is asked with an old revision, so that nothing changes. */
export const isOutdated = ({ row, place }: Pick<Case, 'row' | 'place'>): boolean =>
  row.does === 'changes' || (row.does === 'sets' && place !== 'other organization');

function refusalOf({ roles, scopes }: Right, { role, scopes: held }: Asking, isWrite: boolean) {
  if (role === null) return 'unauthorized';
  if (isWrite && role === 'agent' && !roles.includes(role)) return 'agent_action_not_allowed';
  if (!roles.includes(role)) return 'forbidden';
  if (role === 'service' && !scopes.every((scope) => held.includes(scope))) return 'scope_required';
  return null;
}
