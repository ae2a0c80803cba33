import { type RightName } from './rights.js';

/** The ids that bodies name, of the organization that asks. */
export interface Sample {
  readonly leadId: string;
  readonly contactId: string;
  readonly accountId: string;
  readonly closerId: string;
  readonly pipelineId: string;
  readonly stageId: string;
  readonly teamId: string;
  readonly channelId: string;
  readonly dealId: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** A route: who may use it, and what makes a request of it reach the record in its path. */
export interface Row {
  readonly right: RightName;
  /**
   * `asks`: reads, and says in a body what. `changes`: takes If-Match, so that the table asks with an old one and changes nothing. `sets`: the same, where the
   * revision is the organization's, and an old one is all that is told
   */
  readonly does: 'reads' | 'asks' | 'streams' | 'changes' | 'sets' | 'creates';
  /** of a query: its parameters */
  readonly body: Fields | ((sample: Sample) => Fields);
  /** what is said where the record is not there, if not what the first parameter of the path says */
  readonly missing?: string;
}

const does =
  (what: Row['does']) =>
  (right: RightName, body: Row['body'] = {}, missing?: string): Row => ({
    ...{ right, does: what, body },
    ...(missing !== undefined && { missing }),
  });
const reads = does('reads');
const asks = does('asks');
const streams = does('streams');
const changes = does('changes');
const sets = does('sets');
const creates = does('creates');

const usd = (amount: number) => ({ value: { amount, currency: 'USD' } });
const january = { kind: 'month', start: '2026-01-01' };
/** A rule. */
export const automation = {
  name: 'Greet',
  trigger: { kind: 'event', type: 'pipeline_created' },
  conditions: [],
  actions: [{ type: 'tag', tag: 'new' }],
};
const stage = { stage: { name: 'Negotiation', outcome: 'active' } };
const people = { dates: 'YYYY-MM-DD', fields: { name: { column: 'Name' } } };

/** The one table of routes. A route of the router without a row here fails. */
export const table: Readonly<Record<string, Row>> = {
  'GET /docs/*': reads('public'),
  'GET /health/live': reads('public'),
  'GET /health/ready': reads('public'),
  'GET /metrics': reads('public'),
  'GET /problems/:code': reads('public'),

  'GET /v1/me': reads('see the catalogue'),
  'GET /v1/organization': reads('see the catalogue'),
  'POST /v1/organization': creates('administer', { name: 'Acme' }),
  'POST /v1/organization/name': changes('administer', { name: 'Acme' }),
  'POST /v1/organization/if-match-demand': changes('administer', { demanded: false }),
  'POST /v1/organization/locale': changes('administer', { locale: 'en-GB' }),
  'POST /v1/organization/time-zone': changes('administer', { timeZone: 'UTC' }),
  'POST /v1/organization/currency': changes('administer', { currency: 'USD' }),
  'POST /v1/organization/sources': changes('administer', { sources: ['fair'] }),
  'GET /v1/custom-fields': reads('see the catalogue'),
  'POST /v1/custom-fields': creates('administer', { record: 'deal', name: 'Size', kind: 'text' }),
  'POST /v1/custom-fields/:fieldId/name': sets('administer', { name: 'Size' }),
  'POST /v1/custom-fields/:fieldId/choices': sets('administer', { choices: ['S'] }),
  'DELETE /v1/custom-fields/:fieldId': sets('administer'),

  'GET /v1/channels': reads('see the catalogue'),
  'POST /v1/channels': creates('administer', { name: 'Support', kind: 'email', address: 'help@acme.example' }),
  'POST /v1/channels/:channelId/name': changes('administer', { name: 'Help' }),
  'DELETE /v1/channels/:channelId': changes('administer'),
  'GET /v1/channels/:channelId/secret': reads('see channel secrets'),
  'POST /v1/channels/:channelId/secret': changes('rotate channel secrets'),
  'POST /v1/channels/:organizationId/:channelId/messages': creates('signed'),

  'GET /v1/automations': reads('see automations'),
  'POST /v1/automations': creates('automate', automation),
  'POST /v1/automations/try': creates('automate', automation),
  'PUT /v1/automations/:ruleId': changes('automate', automation),
  'POST /v1/automations/:ruleId/on': changes('automate'),
  'POST /v1/automations/:ruleId/off': changes('automate'),
  'DELETE /v1/automations/:ruleId': changes('automate'),
  'GET /v1/automations/:ruleId/runs': reads('see automations'),

  'GET /v1/members': reads('see members'),
  'GET /v1/webhooks': reads('see webhooks'),
  'GET /v1/webhooks/event-types': reads('see webhooks'),
  'POST /v1/webhooks': creates('keep webhooks', { name: 'Lake', url: 'https://lake.example/in', eventTypes: ['*'] }),
  'PATCH /v1/webhooks/:webhookId': changes('keep webhooks', { name: 'Lake' }),
  'DELETE /v1/webhooks/:webhookId': changes('keep webhooks'),
  'POST /v1/webhooks/:webhookId/enable': changes('keep webhooks'),
  'POST /v1/webhooks/:webhookId/disable': changes('keep webhooks'),
  'POST /v1/webhooks/:webhookId/replay': changes('keep webhooks', { from: '0' }),
  'GET /v1/webhooks/:webhookId/secret': reads('see webhook secrets'),
  'POST /v1/webhooks/:webhookId/secret': changes('keep webhooks'),
  'POST /v1/webhooks/:webhookId/test': creates('keep webhooks'),
  'GET /v1/webhooks/:webhookId/deliveries': reads('see webhooks'),
  'POST /v1/webhooks/:webhookId/deliveries/:deliveryId/retry': creates('keep webhooks', {}, 'webhook_not_found'),

  'POST /v1/members': creates('administer', { name: 'Ada', role: 'closer' }),
  'POST /v1/members/:memberId/name': changes('administer', { name: 'Ada' }),
  'POST /v1/members/:memberId/role': changes('administer', { role: 'setter' }),
  'DELETE /v1/members/:memberId': changes('administer'),
  'GET /v1/members/:memberId/tokens': reads('see own tokens'),
  'POST /v1/members/:memberId/tokens': creates('issue tokens', { name: 'Laptop' }),
  'DELETE /v1/members/:memberId/tokens/:tokenId': changes('revoke own tokens', {}, 'token_not_found'),
  'GET /v1/tokens': reads('see tokens'),
  'POST /v1/tokens': creates('issue tokens', { name: 'billing', scopes: ['read'] }),
  'DELETE /v1/tokens/:tokenId': changes('issue tokens'),

  'GET /v1/teams': reads('see the catalogue'),
  'POST /v1/teams': creates('administer', ({ pipelineId }) => ({ name: 'West', pipelineId })),
  'POST /v1/teams/:teamId/name': changes('administer', { name: 'West' }),
  'POST /v1/teams/:teamId/members': changes('administer', ({ closerId }) => ({ memberId: closerId })),
  'POST /v1/teams/:teamId/funnel': changes('administer', ({ pipelineId }) => ({ pipelineId })),
  'POST /v1/teams/:teamId/deal-amount': changes('administer', { enabled: true }),
  'POST /v1/teams/:teamId/channels/:channelId': changes('administer', {}, 'channel_not_found'),
  'DELETE /v1/teams/:teamId/channels/:channelId': changes('administer', {}, 'channel_not_found'),
  'DELETE /v1/teams/:teamId/members/:memberId': changes('administer'),
  'DELETE /v1/teams/:teamId': changes('administer'),
  'POST /v1/teams/:teamId/opportunities': creates('sell, or ask for it as an agent', ({ contactId }) => ({
    contactId,
  })),

  'GET /v1/pipelines/presets': reads('see the catalogue'),
  'GET /v1/pipelines': reads('see the catalogue'),
  'GET /v1/pipelines/:pipelineId': reads('see the catalogue'),
  'GET /v1/pipelines/:pipelineId/summary': reads('see figures'),
  'GET /v1/pipelines/:pipelineId/board': reads('see deals'),
  'GET /v1/pipelines/:pipelineId/board/:stageId': reads('see deals', {}, 'stage_not_found'),
  'GET /v1/pipelines/:pipelineId/events': streams('see deals'),
  'GET /v1/events': streams('see the catalogue', { topics: 'inbox' }),
  'GET /v1/follow-ups': reads('see deals'),
  'GET /v1/analytics/win-rate': reads('see figures', ({ pipelineId }) => ({ pipelineId })),
  'GET /v1/analytics/conversion': reads('see figures', ({ pipelineId }) => ({ pipelineId })),
  'GET /v1/analytics/time-in-stage': reads('see figures', ({ pipelineId }) => ({ pipelineId })),
  'GET /v1/analytics/revenue': reads('see figures'),
  'GET /v1/analytics/win-rate/deals': reads('see figures', ({ pipelineId }) => ({ pipelineId })),
  'GET /v1/analytics/conversion/deals': reads('see figures', ({ pipelineId, stageId }) => ({ pipelineId, stageId })),
  'GET /v1/analytics/time-in-stage/deals': reads('see figures', ({ pipelineId, stageId }) => ({ pipelineId, stageId })),
  'GET /v1/analytics/revenue/deals': reads('see figures', ({ pipelineId }) => ({ pipelineId, kind: 'closed_won' })),
  'GET /v1/goals': reads('see figures'),
  'POST /v1/goals': creates('set goals', ({ closerId }) => ({
    ...{ of: { kind: 'rep', id: closerId }, period: january, measure: 'won_count', target: { count: 3 } },
  })),
  'GET /v1/goals/:goalId': reads('see figures'),
  'GET /v1/goals/:goalId/deals': reads('see figures'),
  'DELETE /v1/goals/:goalId': changes('set goals'),
  'GET /v1/forecast/deals': reads('see figures', {
    ...{ of: 'organization', period: 'month:2026-01-01' },
    ...{ currency: 'USD', part: 'closed' },
  }),
  'GET /v1/forecast': reads('see figures', { of: 'organization', period: 'month:2026-01-01' }),
  'POST /v1/forecast/what-if': asks('see figures', ({ dealId }) => ({
    ...{ of: { kind: 'organization' }, period: january, changes: [{ opportunityId: dealId, probability: 5 }] },
  })),
  'GET /v1/forecast/submissions': reads('see figures'),
  'POST /v1/forecast/submissions': creates('sell', ({ closerId }) => ({
    ...{ of: { kind: 'rep', id: closerId }, period: january },
  })),
  'GET /v1/forecast/submissions/:forecastId': reads('see figures'),
  'POST /v1/pipelines': creates('design pipelines', { preset: 'Sales', name: 'More sales' }),
  'POST /v1/pipelines/:pipelineId/name': changes('design pipelines', { name: 'Selling' }),
  'POST /v1/pipelines/:pipelineId/description': changes('design pipelines', { description: '' }),
  'POST /v1/pipelines/:pipelineId/default': changes('design pipelines'),
  'POST /v1/pipelines/:pipelineId/close-reason-policy': changes('design pipelines', { policy: 'lost' }),
  'POST /v1/pipelines/:pipelineId/stages': changes('design pipelines', stage),
  'POST /v1/pipelines/:pipelineId/stages/:stageId/name': changes('design pipelines', { name: 'New' }),
  'POST /v1/pipelines/:pipelineId/stages/:stageId/description': changes('design pipelines', { description: '' }),
  'POST /v1/pipelines/:pipelineId/stages/:stageId/colour': changes('design pipelines', { colour: 'teal' }),
  'POST /v1/pipelines/:pipelineId/stages/:stageId/position': changes('design pipelines', { position: 0 }),
  'POST /v1/pipelines/:pipelineId/stages/:stageId/probability': changes('design pipelines', { probability: 5 }),
  'POST /v1/pipelines/:pipelineId/stages/:stageId/stale-after': changes('design pipelines', { days: 5 }),
  'POST /v1/pipelines/:pipelineId/stages/:stageId/gates': changes('design pipelines', { reasonRequired: true }),
  'POST /v1/pipelines/:pipelineId/status-descriptions': changes('design pipelines', { status: 'won', description: '' }),
  'DELETE /v1/pipelines/:pipelineId/stages/:stageId': changes('design pipelines'),
  'DELETE /v1/pipelines/:pipelineId': changes('design pipelines'),

  'GET /v1/contacts': reads('see contacts'),
  'GET /v1/contacts/:contactId': reads('see contacts'),
  'POST /v1/contacts': creates('keep contacts', { name: 'Grace' }),
  'PATCH /v1/contacts/:contactId': changes('keep contacts', { name: 'Grace' }),
  'POST /v1/contacts/:contactId/merge': changes('keep contacts', ({ contactId }) => ({ intoId: contactId })),
  'GET /v1/conversations': reads('see contacts'),
  'GET /v1/conversations/:conversationId': reads('see contacts'),
  'GET /v1/conversations/:conversationId/messages': reads('see contacts'),
  'POST /v1/conversations': creates('keep contacts', ({ contactId, channelId }) => ({
    contactId,
    channelId,
    text: 'x',
  })),
  'POST /v1/conversations/:conversationId/messages': creates('keep contacts', { text: 'x' }),
  'POST /v1/conversations/:conversationId/read': creates('keep contacts'),
  'POST /v1/conversations/:conversationId/opportunities': creates('sell, or ask for it as an agent', ({ teamId }) => ({
    teamId,
  })),
  'GET /v1/leads': reads('see leads'),
  'GET /v1/leads/:leadId': reads('see leads'),
  'GET /v1/leads/:leadId/timeline': reads('see leads'),
  'POST /v1/leads': creates('keep leads', { name: 'Grace' }),
  'PATCH /v1/leads/:leadId': changes('keep leads', { name: 'Grace' }),
  'POST /v1/leads/:leadId/assign': changes('keep leads', ({ closerId }) => ({ repId: closerId })),
  'POST /v1/leads/:leadId/take': changes('judge leads'),
  'POST /v1/leads/:leadId/qualify': changes('keep leads', { to: 'market_qualified' }),
  'POST /v1/leads/:leadId/criteria/:criterionId/confirm': changes('judge leads'),
  'POST /v1/leads/:leadId/criteria/:criterionId/withdraw': changes('judge leads'),
  'POST /v1/leads/:leadId/steps': changes('keep leads', { name: 'Call' }),
  'POST /v1/leads/:leadId/steps/:stepId/done': changes('keep leads'),
  'POST /v1/leads/:leadId/status': changes('keep leads', ({ contactId }) => ({ statusId: contactId })),
  'POST /v1/leads/:leadId/discard': changes('keep leads'),
  'POST /v1/leads/:leadId/restore': changes('keep leads'),
  'POST /v1/leads/:leadId/merge': changes('keep leads', ({ leadId }) => ({ intoId: leadId })),
  'POST /v1/leads/:leadId/convert': changes('convert leads'),
  'POST /v1/leads/:leadId/convert-to-contact': changes('keep leads'),
  'POST /v1/leads/capture/campaign': creates('capture leads', { name: 'Grace' }),
  'POST /v1/leads/capture/form': creates('capture leads', { name: 'Grace' }),
  'POST /v1/leads/capture/chatbot': creates('capture leads', { name: 'Grace' }),
  'GET /v1/accounts': reads('see contacts'),
  'GET /v1/accounts/:accountId': reads('see contacts'),
  'POST /v1/accounts': creates('keep accounts', { name: 'Globex' }),
  'PATCH /v1/accounts/:accountId': changes('keep accounts', { name: 'Globex' }),
  'POST /v1/accounts/:accountId/merge': changes('keep accounts', ({ accountId }) => ({ intoId: accountId })),

  'GET /v1/opportunities': reads('see deals'),
  'GET /v1/opportunities/:id': reads('see deals'),
  'GET /v1/opportunities/:id/timeline': reads('see deals'),
  'GET /v1/opportunities/:id/stage-history': reads('see deals'),
  'GET /v1/opportunities/:id/conversations': reads('see deals'),
  'POST /v1/opportunities': creates('sell, or ask for it as an agent', ({ contactId }) => ({ contactId })),
  'PATCH /v1/opportunities/:id': changes('sell, or ask for it as an agent', ({ stageId }) => ({ stageId })),
  'DELETE /v1/opportunities/:id': changes('delete deals'),
  'POST /v1/opportunities/:id/stage': changes('sell, or ask for it as an agent', ({ stageId }) => ({ stageId })),
  'POST /v1/opportunities/:id/advance': changes('sell, or ask for it as an agent'),
  'POST /v1/opportunities/:id/back': changes('sell, or ask for it as an agent'),
  'POST /v1/opportunities/:id/won': changes('sell, or ask for it as an agent'),
  'POST /v1/opportunities/:id/lost': changes('sell, or ask for it as an agent'),
  'POST /v1/opportunities/:id/abandoned': changes('sell, or ask for it as an agent'),
  'POST /v1/opportunities/:id/reopen': changes('sell, or ask for it as an agent'),
  'POST /v1/opportunities/:id/value': changes('sell', usd(5)),
  'POST /v1/opportunities/:id/upsell': changes('sell', { amount: { amount: 5, currency: 'USD' } }),
  'POST /v1/opportunities/:id/name': changes('sell', { name: 'x' }),
  'POST /v1/opportunities/:id/description': changes('sell', { description: 'x' }),
  'POST /v1/opportunities/:id/source': changes('sell', { source: null }),
  'POST /v1/opportunities/:id/expected-close': changes('sell', { date: null }),
  'POST /v1/opportunities/:id/probability': changes('sell', { probability: 5 }),
  'POST /v1/opportunities/:id/custom-fields/:fieldId': changes('sell', { value: 'x' }),
  'POST /v1/opportunities/:id/tags': changes('sell', { tag: 'x' }),
  'DELETE /v1/opportunities/:id/tags/:tag': changes('sell'),
  'POST /v1/opportunities/:id/rank': changes('sell', { rank: 'a0' }),
  'POST /v1/opportunities/:id/contact': changes('sell', ({ contactId }) => ({ contactId })),
  'POST /v1/opportunities/:id/account': changes('sell', ({ accountId }) => ({ accountId })),
  'DELETE /v1/opportunities/:id/account': changes('sell'),
  'POST /v1/opportunities/:id/conversation': changes('sell', ({ contactId }) => ({ conversationId: contactId })),
  'POST /v1/opportunities/:id/rep': changes('sell', ({ closerId }) => ({ repId: closerId })),
  'DELETE /v1/opportunities/:id/rep': changes('sell'),
  'POST /v1/opportunities/:id/agent': changes('sell', { agentId: null }),
  'DELETE /v1/opportunities/:id/agent': changes('sell'),
  'POST /v1/opportunities/:id/team': changes('sell, or ask for it as an agent', ({ teamId }) => ({ teamId })),
  'POST /v1/opportunities/:id/pipeline': changes('sell, or ask for it as an agent', ({ pipelineId }) => ({
    pipelineId,
  })),
  'POST /v1/opportunities/:id/follow-up': changes('sell', { at: null }),
  'DELETE /v1/opportunities/:id/follow-up': changes('sell'),
  'POST /v1/opportunities/:id/notes': changes('sell, or ask for it as an agent', { text: 'x' }),

  'GET /v1/opportunities/:id/agent-jobs': reads('see deals'),
  'GET /v1/agents': reads('see the catalogue'),
  'POST /v1/agents': creates('set autonomy', { name: 'Reader' }),
  'POST /v1/agents/:agentId/name': changes('set autonomy', { name: 'Reader' }),
  'POST /v1/agents/:agentId/deactivate': changes('set autonomy'),
  'POST /v1/agents/:agentId/activate': changes('set autonomy'),
  'POST /v1/agents/:agentId/tokens': creates('issue tokens', { name: 'Worker' }),
  'GET /v1/autonomy': reads('see autonomy'),
  'POST /v1/autonomy/mode': changes('set autonomy', { mode: 'manual' }),
  'POST /v1/autonomy/actions/:action': changes('set autonomy', { risk: 'low' }),
  'POST /v1/autonomy/expiry': changes('set autonomy', { hours: 24 }),
  'GET /v1/agent-jobs': reads('see agent jobs'),
  'GET /v1/agent-jobs/:jobId': reads('see agent jobs'),
  'POST /v1/agent-jobs/:jobId/approve': changes('decide on agent jobs'),
  'POST /v1/agent-jobs/:jobId/reject': changes('decide on agent jobs', { reason: 'x' }),
  'POST /v1/imports/guess': asks('see imports', { kind: 'contacts', sample: 'Name\nAda\n' }),
  'POST /v1/imports': creates('import', { kind: 'contacts', fileName: 'people.csv', mapping: people }),
  'GET /v1/imports': reads('see imports'),
  'GET /v1/imports/:importId': reads('see imports'),
  'GET /v1/imports/:importId/outcome': reads('see imports'),
  'PUT /v1/imports/:importId/file': changes('import'),
  'POST /v1/imports/:importId/undo': changes('import'),
  'GET /v1/lead-statuses': reads('see how leads are worked'),
  'POST /v1/lead-statuses': creates('set how leads are worked', { name: 'Later' }),
  'POST /v1/lead-statuses/customer': sets('set how leads are worked', { enabled: false }),
  'POST /v1/lead-statuses/:statusId/name': changes('set how leads are worked', { name: 'Later' }),
  'POST /v1/lead-statuses/:statusId/description': changes('set how leads are worked', { description: '' }),
  'POST /v1/lead-statuses/:statusId/position': changes('set how leads are worked', { position: 0 }),
  'DELETE /v1/lead-statuses/:statusId': changes('set how leads are worked'),
  'POST /v1/routing-rules/try': creates('set how leads are worked'),
  'GET /v1/routing-rules': reads('see how leads are worked'),
  'PUT /v1/routing-rules': sets('set how leads are worked', { rules: [] }),
  'GET /v1/lead-stages': reads('see how leads are worked'),
  'POST /v1/lead-stages/:stage/label': changes('set how leads are worked', { label: 'MQL' }),
  'GET /v1/criteria/:stage': reads('see how leads are worked'),
  'PUT /v1/criteria/:stage': changes('set how leads are worked', { criteria: [] }),
  'GET /v1/lead-steps/:stage': reads('see how leads are worked'),
  'PUT /v1/lead-steps/:stage': changes('set how leads are worked', { steps: [] }),
};
