import { memberIdOf } from '#auth';
import { httpCall } from '../../support/http-answer.js';
import { stageOf } from '../../support/sales-desk.js';
import { type System } from '../../support/system.js';
import { automation, type Sample } from './routes.js';

/** Part of every name in the other organization. */
export const ofOther = 'Bolt-only';
/** Part of the name of every deal. */
export const ofDeals = 'deal-only';
/** Part of the name of the deal whose team the closer is not in. */
export const ofForeignTeam = 'foreign-only';

/** An organization with a record of every kind. */
export interface Furnished extends Sample {
  /** by the name of a parameter in a path, but for deals */
  readonly ids: Readonly<Record<string, string>>;
  readonly deals: Readonly<Record<'ownTeam' | 'foreignTeam' | 'teamLeft' | 'noTeam', string>>;
  /** after which all of it is in the log */
  readonly position: string;
}

/** Makes a record of every kind, by the admin. `mark` is part of every name. */
export async function furnish(system: System, organizationId: string, mark = ''): Promise<Furnished> {
  let position = '';
  const make = async (path: string, body: object, method = 'POST', role: 'admin' | 'agent' = 'admin') => {
    const token = system.tokenOf(role, organizationId);
    const answer = await httpCall({ url: system.url, token }, method, `/v1/${path}`, { body });
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    position = answer.headers.get('position') ?? '';
    return answer.body;
  };
  const closerId = memberIdOf(organizationId, 'closer');
  const contactId = (await make('contacts', { name: `Grace ${mark}`, emails: ['grace@home.example'] })).id;
  const channel = { name: `Mail ${mark}`, kind: 'email', address: `sales@${organizationId}.example` };
  const channelId = (await make('channels', channel)).id;
  const conversationId = (await make('conversations', { contactId, channelId, text: `Hello ${mark}` })).conversation.id;
  const fieldId = (await make('custom-fields', { record: 'deal', name: `Colour ${mark}`, kind: 'text' })).id;
  const webhook = { name: `Lake ${mark}`, url: 'https://lake.invalid/in', eventTypes: [] };
  const webhookId = (await make('webhooks', webhook)).id;
  const statusId = (await make('lead-statuses', { name: `Later ${mark}` })).id;
  const leadId = (await make('leads', { name: `Prospect ${mark}` })).id;
  await make(`leads/${leadId}/assign`, { repId: closerId });
  const accountId = (await make('accounts', { name: `Globex ${mark}` })).id;
  const pipeline = await make('pipelines', { preset: 'Sales', name: `Selling ${mark}` });
  const team = async (name: string, memberIds: readonly string[]) =>
    (await make('teams', { name: `${name} ${mark}`, pipelineId: pipeline.id, memberIds })).id;
  const teamId = await team('Own', [closerId]);
  const foreignTeamId = await team('Foreign', []);
  const deal = async (name: string, fields: object) =>
    (await make('opportunities', { contactId, name: `${name} ${ofDeals} ${mark}`, ...fields })).id;
  const leftTeamId = await team('Left', [closerId]);
  const teamLeft = await deal('Left', { teamId: leftTeamId, repId: closerId });
  await make(`opportunities/${teamLeft}/stage`, { stageId: stageOf(pipeline, 'Closed Won') });
  await make(`teams/${leftTeamId}/members/${closerId}`, { successorId: null }, 'DELETE');
  const deals = {
    teamLeft,
    ownTeam: await deal('Own', { teamId }),
    foreignTeam: await deal(ofForeignTeam, { teamId: foreignTeamId }),
    noTeam: await deal('Free', { pipelineId: pipeline.id }),
  };
  const held = { of: { kind: 'rep', id: closerId }, period: { kind: 'month', start: '2025-01-01' } };
  const goalId = (await make('goals', { ...held, measure: 'won_count', target: { count: 3 } })).id;
  const forecastId = (await make('forecast/submissions', { ...held, note: `Surely ${mark}` })).id;
  const tokenId = (await make(`members/${closerId}/tokens`, { name: `Laptop ${mark}` })).id;
  const mapping = { dates: 'YYYY-MM-DD', fields: { name: { column: 'Name' } } };
  const importId = (await make('imports', { kind: 'contacts', fileName: `${mark}.csv`, mapping })).id;
  const ruleId = (await make('automations', { ...automation, name: `Greet ${mark}` })).id;
  const agentId = memberIdOf(organizationId, 'agent');
  const jobId = (await make(`opportunities/${deals.noTeam}/advance`, {}, 'POST', 'agent')).id;
  const [pipelineId, stageId = ''] = [pipeline.id, pipeline.stages[0]?.id];
  const records = { importId, ruleId, webhookId, channelId, conversationId, fieldId, leadId, organizationId, statusId };
  const ids = {
    ...records,
    contactId,
    accountId,
    pipelineId,
    stageId,
    teamId,
    tokenId,
    memberId: closerId,
    goalId,
    forecastId,
    agentId,
    jobId,
  };
  return { ...ids, closerId, dealId: deals.noTeam, ids, deals, position };
}
