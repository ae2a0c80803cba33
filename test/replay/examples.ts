import {
  type AccountEvent,
  type AutomationEvent,
  type AutomationRunEvent,
  type AgentJobEvent,
  type AutonomyEvent,
  type ContactEvent,
  type ConversationEvent,
  type DeliveriesReached,
  type DeliveryEvent,
  type LeadEvent,
  type LeadPolicyEvent,
  type GoalsEvent,
  type ImportEvent,
  type MembersEvent,
  type OpportunityEvent,
  type OrganizationEvent,
  type PipelinesEvent,
  type RoutingEvent,
  type TeamsEvent,
  type TokensEvent,
  type WebhooksEvent,
} from '#domain';
import { type CheckpointReached, type CommandNoted, type ExternalIdEvent, type LeaseTaken } from '#event-store';

type DataOf<E extends { type: string; data: unknown }> = { [T in E['type']]: Extract<E, { type: T }>['data'] };

const usd = (amount: number) => ({ amount, currency: 'USD' });
const sales = { id: 'p-sales', name: 'Sales', currency: 'USD', statusPolicy: 'by_stage' } as const;
const onboarding = { id: 'p-onboarding', name: 'Onboarding', currency: 'EUR', statusPolicy: 'independent' } as const;
const lead = { id: 's-lead', name: 'Lead', position: 0, outcome: 'active' } as const;
const qualified = { id: 's-qualified', name: 'Qualified', position: 2, outcome: 'active' } as const;
const won = { id: 's-won', name: 'Closed Won', position: 5, outcome: 'won' } as const;
const lost = { id: 's-lost', name: 'Closed Lost', position: 6, outcome: 'lost' } as const;
const closing = {
  value: usd(120_000),
  pipeline: sales,
  repId: 'm-ann',
  agentId: null,
  teamId: 't-north',
  source: 'inbound',
  accountId: 'a-1',
  contactId: 'c-1',
  reason: 'price',
};
const chat = { conversationId: 'cv-1', contactId: 'c-1', channelId: 'ch-1' };
const stage = {
  id: 's-lead',
  name: 'Lead',
  description: 'Somebody asked.',
  colour: 'gray',
  outcome: 'active',
  probability: 10,
  staleAfterDays: 14,
} as const;

const opportunity: DataOf<OpportunityEvent> = {
  pipeline_created: {
    opportunityId: 'o-1',
    externalId: 'CRM-1',
    leadId: 'l-1',
    name: 'Ten seats',
    contactId: 'c-1',
    accountId: 'a-1',
    pipeline: sales,
    stage: lead,
    value: usd(100_000),
    source: 'inbound',
    teamId: 't-north',
    channelId: null,
    conversationId: null,
    repId: 'm-ann',
    agentId: null,
    expectedCloseDate: '2026-12-24',
    followUpAt: '2026-12-01T09:00:00.000Z',
    description: 'Asked about ten seats; call Ada at home.',
    tags: ['seats'],
    customFields: { 'f-1': 'blue', 'f-2': 3 },
    probability: 25,
  },
  stage_advanced: { fromStage: lead, toStage: qualified, reason: null },
  stage_reverted: { fromStage: qualified, toStage: lead, reason: 'too early' },
  stage_replaced: { fromStage: lead, toStage: qualified, fromPipeline: sales, toPipeline: sales, reason: null },
  closed_won: { ...closing, stage: won, change: null },
  closed_lost: { ...closing, stage: lost, change: { fromStage: lead, toStage: lost } },
  closed_abandoned: { ...closing, pipeline: onboarding, stage: lead, change: null },
  reopened: { previousStatus: 'lost', change: { fromStage: lost, toStage: lead }, reason: 'they called' },
  adjustment: { previous: usd(100_000), value: usd(120_000), delta: 20_000, reason: null },
  upsell: { amount: usd(5_000), value: usd(125_000), reason: 'two more seats' },
  renamed: { name: 'Twelve seats', previous: 'Ten seats' },
  source_changed: { source: 'referral', previous: null },
  expected_close_changed: { date: '2027-01-31', previous: '2026-12-24' },
  probability_set: { probability: null, previous: 25 },
  custom_field_set: { fieldId: 'f-1', value: 'green', previous: null },
  description_edited: { description: 'Ada decides alone.', previous: 'Asked about ten seats.' },
  tagged: { tag: 'seats' },
  untagged: { tag: 'seats' },
  ranked: { rank: 'a0V', previous: null },
  contact_changed: { contactId: 'c-2', previous: 'c-1' },
  account_linked: { accountId: 'a-1', previous: null },
  account_unlinked: { previous: 'a-1' },
  conversation_linked: { conversationId: 'v-1', previous: null },
  rep_assigned: { repId: 'm-ann', previous: null },
  rep_unassigned: { previous: 'm-ann' },
  agent_assigned: { agentId: 'g-1', previous: null },
  agent_unassigned: { previous: 'g-1' },
  team_changed: {
    fromStage: qualified,
    toStage: lead,
    fromTeamId: 't-north',
    toTeamId: 't-south',
    fromPipeline: sales,
    toPipeline: onboarding,
    clearedChannelId: null,
    revaluation: { previous: usd(100_000), value: { amount: 90_000, currency: 'EUR' } },
  },
  pipeline_changed: {
    fromStage: qualified,
    toStage: lead,
    fromPipeline: sales,
    toPipeline: onboarding,
    revaluation: null,
  },
  follow_up_scheduled: { at: '2026-12-01T09:00:00.000Z', previous: null },
  follow_up_cleared: { previous: '2026-12-01T09:00:00.000Z' },
  follow_up_due: { at: '2026-12-01T09:00:00.000Z', repId: 'm-ann' },
  opportunity_stale: { stageId: 's-lead', enteredAt: '2026-11-20T12:00:00.000Z', days: 14, repId: null },
  note_logged: { noteId: 'n-1', text: 'Ada prefers the evening.', conversationId: null },
  opportunity_deleted: { name: 'Ten seats', pipeline: sales, stage: lead },
};

const pipelines: DataOf<PipelinesEvent> = {
  pipeline_defined: {
    pipelineId: 'p-sales',
    name: 'Sales',
    description: 'What we sell.',
    currency: 'USD',
    statusPolicy: 'by_stage',
    preset: 'Sales',
    stages: [stage],
  },
  pipeline_renamed: { pipelineId: 'p-sales', name: 'New business', previous: 'Sales' },
  pipeline_described: { pipelineId: 'p-sales', description: 'What we sell.', previous: '' },
  default_pipeline_set: { pipelineId: 'p-sales', previous: null },
  close_reason_policy_set: { pipelineId: 'p-sales', policy: 'lost', previous: 'optional' },
  stage_added: { pipelineId: 'p-sales', stage, position: 1 },
  stage_renamed: { pipelineId: 'p-sales', stageId: 's-lead', name: 'New', previous: 'Lead' },
  stage_described: { pipelineId: 'p-sales', stageId: 's-lead', description: 'Asked.', previous: '' },
  stage_recoloured: { pipelineId: 'p-sales', stageId: 's-lead', colour: 'teal', previous: 'gray' },
  stage_probability_set: { pipelineId: 'p-sales', stageId: 's-lead', probability: 15, previous: 10 },
  stage_stale_after_set: { pipelineId: 'p-sales', stageId: 's-lead', days: null, previous: 14 },
  stage_gates_set: {
    pipelineId: 'p-sales',
    stageId: 's-lead',
    gates: { requiredFields: ['source', 'customFields.f-1'], leastValue: 50_000, reasonRequired: true },
    previous: { requiredFields: [], leastValue: null, reasonRequired: false },
  },
  status_description_set: { pipelineId: 'p-sales', status: 'lost', description: 'They said no.', previous: 'Lost' },
  stage_repositioned: { pipelineId: 'p-sales', stageId: 's-lead', position: 1, previous: 0 },
  stage_deletion_started: { pipelineId: 'p-sales', stageId: 's-lead', moveTo: 's-qualified' },
  stage_deleted: { pipelineId: 'p-sales', stageId: 's-lead', moveTo: 's-qualified' },
  pipeline_deletion_started: {
    pipelineId: 'p-old',
    moveTo: { pipelineId: 'p-sales', stageByOutcome: { active: 's-lead', won: 's-won', lost: 's-lost' } },
  },
  pipeline_deleted: { pipelineId: 'p-old', moveTo: null },
};

const organization: DataOf<OrganizationEvent> = {
  organization_created: {
    organizationId: 'org',
    name: 'Acme',
    timeZone: 'Europe/Berlin',
    currency: 'USD',
    locale: 'en-GB',
  },
  organization_renamed: { name: 'Acme Ltd', previous: 'Acme' },
  organization_locale_set: { locale: 'de-DE', previous: 'en-GB' },
  time_zone_set: { timeZone: 'Europe/Vienna', previous: 'Europe/Berlin' },
  currency_set: { currency: 'EUR', previous: 'USD' },
  sources_set: { sources: ['inbound', 'fair'], previous: ['inbound', 'outbound', 'referral'] },
  if_match_demand_set: { demanded: true },
  custom_field_defined: { fieldId: 'f-1', record: 'deal', name: 'Colour', kind: 'choice', choices: ['blue', 'green'] },
  custom_field_renamed: { fieldId: 'f-1', name: 'Shade', previous: 'Colour' },
  custom_field_choices_set: { fieldId: 'f-1', choices: ['blue'], previous: ['blue', 'green'] },
  custom_field_removed: { fieldId: 'f-1' },
};

const members: DataOf<MembersEvent | TokensEvent> = {
  member_added: { memberId: 'm-ann', name: 'Ann', email: 'ann@acme.example', role: 'closer' },
  member_renamed: { memberId: 'm-ann', name: 'Anna', previous: 'Ann' },
  member_role_changed: { memberId: 'm-ann', role: 'manager', previous: 'closer' },
  member_removal_started: { memberId: 'm-ann', successorId: 'm-bob' },
  member_removed: { memberId: 'm-ann' },
  token_issued: {
    tokenId: 'k-1',
    memberId: null,
    agentId: null,
    role: 'service',
    scopes: ['commands', 'read'],
    hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    prefix: 'dst_0192f0c4000070008000000000000001_Zm9vYm',
    expiresAt: '2027-01-01T00:00:00.000Z',
    name: 'billing',
  },
  token_revoked: { tokenId: 'k-1' },
};

const teams: DataOf<TeamsEvent> = {
  team_added: { teamId: 't-north', name: 'North', pipelineId: 'p-sales', memberIds: ['m-ann'] },
  team_renamed: { teamId: 't-north', name: 'Far north', previous: 'North' },
  team_funnel_changed: { teamId: 't-north', pipelineId: 'p-onboarding', previous: 'p-sales' },
  team_deal_amount_set: { teamId: 't-north', enabled: false },
  team_member_added: { teamId: 't-north', memberId: 'm-bob' },
  team_member_leaving_started: { teamId: 't-north', memberId: 'm-bob', successorId: null },
  team_member_removed: { teamId: 't-north', memberId: 'm-bob' },
  team_removal_started: { teamId: 't-north', successorTeamId: 't-south' },
  team_removed: { teamId: 't-north' },
  channel_added: { channelId: 'h-1', name: 'Support', kind: 'whatsapp', address: '+4930123456' },
  channel_renamed: { channelId: 'h-1', name: 'Sales desk', previous: 'Support' },
  channel_removed: { channelId: 'h-1' },
  channel_given: { teamId: 't-north', channelId: 'h-1' },
  channel_taken: { teamId: 't-north', channelId: 'h-1' },
  channel_secret_rotated: { channelId: 'h-1', version: 2 },
};

const contact: DataOf<ContactEvent> = {
  contact_created: {
    contactId: 'c-1',
    externalId: null,
    name: 'Ada',
    emails: ['ada@home.example'],
    phones: ['+4930123456'],
    accountId: 'a-1',
    customFields: { 'f-3': 'evenings' },
    deal: {
      commandId: '0192f0c4-0000-7000-8000-00000000c0de',
      command: { type: 'create_opportunity', opportunityId: 'o-1', contactId: 'c-1', description: 'Call Ada at home.' },
    },
  },
  contact_edited: { name: 'Ada Byron', phones: [], customFields: {} },
  contact_merged: {
    contactIds: ['c-2', 'c-3'],
    intoId: 'c-1',
    emails: ['ada@work.example'],
    phones: ['+4930123457'],
    accountId: 'a-1',
    customFields: { 'f-3': 'mornings' },
  },
};

const account: DataOf<AccountEvent> = {
  account_created: {
    accountId: 'a-1',
    externalId: 'ACME',
    name: 'Acme',
    domains: ['acme.example'],
    sector: 'retail',
    location: 'Berlin',
    employees: 40,
    revenue: usd(900_000_000),
    parentId: null,
    customFields: { 'f-4': 3 },
  },
  account_edited: { employees: 41, customFields: { 'f-4': 4 } },
  account_merged: {
    accountIds: ['a-2'],
    intoId: 'a-1',
    domains: ['acme.test'],
    sector: 'retail',
    location: null,
    employees: 3,
    revenue: usd(100),
    parentId: null,
    customFields: { 'f-4': 5 },
  },
};

const conversation: DataOf<ConversationEvent> = {
  conversation_started: { ...chat, address: '+4930901820' },
  message_received: {
    ...chat,
    messageId: 'msg-1',
    providerId: 'wa-1',
    text: 'Do you have ten seats?',
    sentAt: '2026-11-20T09:30:00.000Z',
  },
  message_sent: { ...chat, messageId: 'msg-2', text: 'We do, Ada.' },
  message_delivered: { ...chat, messageId: 'msg-2', providerId: 'wa-2' },
  message_failed: { ...chat, messageId: 'msg-3', reason: 'The number +4930901820 takes no messages.' },
  conversation_read: { ...chat, upTo: 'msg-1', unread: 0 },
};

const autonomy: DataOf<AutonomyEvent> = {
  agent_registered: { agentId: 'g-1', name: 'Reader' },
  agent_renamed: { agentId: 'g-1', name: 'Inbox reader', previous: 'Reader' },
  agent_deactivated: { agentId: 'g-1' },
  agent_activated: { agentId: 'g-1' },
  autonomy_mode_set: { mode: 'manual', previous: 'controlled' },
  action_risk_set: {
    action: 'create_opportunity',
    risk: 'high',
    needsApproval: null,
    previous: { risk: null, needsApproval: true },
  },
  job_expiry_set: { hours: 24, previous: 72 },
};

const agentjob: DataOf<AgentJobEvent> = {
  agent_job_proposed: {
    jobId: 'j-1',
    agentId: 'g-1',
    action: 'advance_opportunity',
    opportunityId: 'o-1',
    contactId: 'c-1',
    payload: [{ type: 'advance', reason: 'Ada wants the contract.' }],
    rationale: 'Ada wrote that she wants the contract.',
    conversationId: 'cv-1',
    risk: 'high',
    mode: 'controlled',
    needsApproval: true,
    expiresAt: '2026-11-23T12:00:00.000Z',
  },
  agent_job_approved: { jobId: 'j-1', opportunityId: 'o-1' },
  agent_job_rejected: { jobId: 'j-1', opportunityId: 'o-1', reason: 'Ada only asked for the price.' },
  agent_job_expired: { jobId: 'j-1', opportunityId: 'o-1', because: 'nobody_decided' },
  agent_job_executed: { jobId: 'j-1', opportunityId: 'o-1', events: [{ id: 'e-1', type: 'stage_advanced' }] },
  agent_job_failed: { jobId: 'j-1', opportunityId: 'o-1', code: 'not_open', facts: { status: 'lost' } },
};

const lake = {
  name: 'Data lake',
  url: 'https://lake.example/in',
  eventTypes: ['closed_won', 'closed_lost'],
  filter: { pipelineId: 'p-sales', teamId: null, repId: null },
};

const webhooks: DataOf<WebhooksEvent> = {
  webhook_added: { webhookId: 'w-1', ...lake },
  webhook_changed: { webhookId: 'w-1', changes: { eventTypes: ['*'] }, previous: { eventTypes: ['closed_won'] } },
  webhook_enabled: { webhookId: 'w-1' },
  webhook_disabled: { webhookId: 'w-1', reason: 'gone' },
  webhook_removed: { webhookId: 'w-1' },
  webhook_secret_rotated: { webhookId: 'w-1', version: 2 },
  webhook_replay_asked: { webhookId: 'w-1', number: 1, from: '4711' },
};

const undelivered = {
  deliveryId: '0192f0c4-0000-5000-8000-00000000000d',
  eventType: 'closed_won',
  stream: 'opportunity-0192f0c4-0000-7000-8000-000000000001.o-1',
  revision: 3,
  position: '4711',
  attempts: 2,
  firstTriedAt: '2026-11-20T09:30:00.000Z',
  outcome: { status: 500, problem: null },
} as const;

const delivery: DataOf<DeliveryEvent | DeliveriesReached> = {
  deliveries_reached: {
    webhookId: 'w-1',
    position: '4720',
    since: '4000',
    replays: 1,
    replayedTo: '4500',
    waiting: [{ ...undelivered, nextTryAt: '2026-11-20T09:30:05.000Z' }],
  },
  delivery_died: { webhookId: 'w-1', ...undelivered, outcome: { status: null, problem: 'timed_out' } },
  delivery_settled: { webhookId: 'w-1', deliveryId: undelivered.deliveryId },
};

const of = { leadId: 'l-1' };
const prospect = {
  name: 'Ada Byron',
  company: 'Analytical Engines',
  emails: ['ada@engines.test'],
  phones: ['+4930901820'],
  country: 'DE',
  source: 'pricing page',
  campaign: 'spring',
  value: usd(50_000),
  employees: 12,
  sector: 'machines',
  customFields: { 'f-5': 'soon' },
  contactId: null,
  accountId: null,
  conversationId: 'cv-1',
};
const step = {
  id: 'step-1',
  name: 'Schedule an appointment',
  stage: 'market_qualified',
  required: true,
  assigneeId: null,
  dueOn: '2026-12-01',
  done: false,
} as const;
const meeting = { ...of, criterionId: 'cr-1', name: 'A meeting is set' };
const newContact = {
  type: 'create_contact',
  contactId: 'c-3',
  name: 'Ada Byron',
  emails: ['ada@engines.test'],
  phones: ['+4930901820'],
  accountId: 'a-3',
} as const;
const newAccount = { type: 'create_account', accountId: 'a-3', name: 'Analytical Engines', employees: 12 } as const;

const leadEvents: DataOf<LeadEvent> = {
  lead_captured: {
    ...of,
    externalId: 'form-1',
    origin: 'web_form',
    ...prospect,
    notes: 'Wants ten seats; call her at home.',
    statusId: 'ls-potential',
    steps: [step],
  },
  lead_assigned: {
    ...of,
    repId: 'm-ann',
    teamId: 't-north',
    previous: { repId: null, teamId: null },
    ruleId: 'r-1',
    turn: 3,
    by: 'rule',
  },
  lead_step_added: { ...of, step },
  lead_step_done: { ...of, stepId: 'step-1', name: 'Schedule an appointment' },
  criterion_confirmed: { ...meeting, note: 'Tuesday at ten, at her office.' },
  criterion_withdrawn: meeting,
  lead_market_qualified: { ...of, met: ['At least ten employees'] },
  lead_sales_qualified: { ...of, met: ['A meeting is set'] },
  lead_converted: {
    ...of,
    opportunityId: 'o-1',
    contactId: 'c-3',
    accountId: 'a-3',
    newContact,
    newAccount,
    met: [],
    deal: {
      type: 'create_opportunity',
      opportunityId: 'o-1',
      leadId: 'l-1',
      contactId: 'c-3',
      accountId: 'a-3',
      name: 'Analytical Engines',
      value: usd(50_000),
      source: 'inbound',
      description: 'Wants ten seats; call her at home.',
    },
  },
  lead_converted_to_contact: {
    ...of,
    contactId: 'c-3',
    accountId: 'a-3',
    newContact,
    newAccount: null,
    previous: 'assigned',
  },
  lead_discarded: { ...of, reason: 'Ada chose another maker.', previous: 'sales_qualified' },
  lead_restored: { ...of, stage: 'sales_qualified' },
  lead_status_changed: { ...of, statusId: 'ls-interested', previous: 'ls-potential' },
  lead_edited: { ...of, changes: { name: 'Ada King', employees: 14 }, previous: { name: 'Ada Byron', employees: 12 } },
  lead_merged: { leadIds: ['l-2'], intoId: 'l-1', known: { ...prospect, notes: 'Met at the fair.' } },
};

const potential = { statusId: 'ls-potential', name: 'Potential', replacedBy: 'ls-open' };
const rule = {
  id: 'rule-1',
  name: 'Big German ones',
  conditions: [
    { field: 'country', comparison: 'one_of', value: ['DE', 'AT'] },
    { field: 'employees', comparison: 'at_least', value: 50 },
  ],
  assign: { teamId: 't-north' },
} as const;
const criterion = { id: 'cr-1', name: 'A meeting is set', kind: 'confirmation' } as const;
const sized = {
  id: 'cr-2',
  name: 'At least 50 employees',
  kind: 'condition',
  condition: { field: 'employees', comparison: 'at_least', value: 50 },
} as const;
const call = { id: 'st-1', name: 'Call', required: true, assigneeId: 'm-ann', dueInDays: 2 };

const leadpolicy: DataOf<LeadPolicyEvent> = {
  lead_status_added: { statusId: 'ls-open', name: 'Open', description: 'Nobody knows yet.', position: 6 },
  lead_status_renamed: { statusId: 'ls-open', name: 'New', previous: 'Open' },
  lead_status_described: { statusId: 'ls-open', description: 'Just came in.', previous: 'Nobody knows yet.' },
  lead_status_repositioned: { statusId: 'ls-open', position: 0, previous: 6 },
  lead_status_deletion_started: potential,
  lead_status_deleted: potential,
  routing_rules_set: { rules: [rule], previous: [] },
  criteria_set: { stage: 'sales_qualified', criteria: [criterion, sized], previous: [criterion] },
  lead_steps_set: { stage: 'assigned', steps: [call], previous: [] },
  lead_stage_labelled: { stage: 'market_qualified', label: 'MQL', previous: 'Market-qualified' },
  customer_status_switched: { enabled: false },
};

const routing: DataOf<RoutingEvent> = {
  leads_routed: {
    decisions: [
      { leadId: 'l-1', ruleId: 'rule-1', repId: 'm-ann', teamId: 't-north', turn: 7 },
      { leadId: 'l-2', ruleId: 'rule-2', repId: 'm-bob', teamId: null, turn: null },
    ],
  },
};

const goal = { goalId: 'g-1', period: { kind: 'quarter', start: '2026-10-01' }, measure: 'booked_revenue' } as const;
const none = { count: 0, value: 0 };

const goals: DataOf<GoalsEvent> = {
  goal_set: { ...goal, of: { kind: 'rep', id: 'm-ann' }, target: usd(5_000_000), previous: null },
  goal_removed: { ...goal, of: { kind: 'team', id: 't-north' }, measure: 'won_count', target: 12 },
  forecast_submitted: {
    forecastId: 'fc-1',
    of: { kind: 'rep', id: 'm-ann' },
    period: goal.period,
    figures: [
      {
        currency: 'USD',
        closed: none,
        commit: { count: 1, value: 100_000 },
        bestCase: none,
        pipeline: none,
        weighted: 80_000,
      },
    ],
    deals: [{ id: 'o-1', value: usd(100_000), category: 'commit', probability: 80 }],
    note: 'Ada signs before Christmas.',
  },
};

const counts = { created: 2, restored: 1, unchanged: 1, rejected: 1 };
const imports: DataOf<ImportEvent> = {
  import_started: {
    ...{ importId: 'i-1', kind: 'leads', fileName: 'leads of Ada.csv', fileHash: 'abc', dryRun: false },
    mapping: { externalId: { column: 'id' }, dates: 'DD.MM.YYYY', fields: { emails: [{ column: 'Email' }] } },
  },
  import_file_received: {
    ...{ importId: 'i-1', bytes: 4_711, hash: 'abc' },
    format: { kind: 'csv', delimiter: ';', columns: ['id', 'Email'], offset: 12, line: 2 },
  },
  import_chunk_done: {
    ...{ importId: 'i-1', chunk: 0, from: 1, to: 5, offset: 400, line: 7, ...counts },
    made: [
      { line: 2, id: 'l-1' },
      { line: 3, id: 'l-2', restored: true },
    ],
    known: [{ line: 4, id: 'l-3' }],
    refused: [{ line: 6, key: 'x', code: 'row_value_invalid', facts: { reason: '"soon" is no date' } }],
  },
  import_finished: { importId: 'i-1', rows: 5, ...counts },
  import_failed: { importId: 'i-1', reason: 'The file is gone.' },
  import_undo_started: { importId: 'i-1' },
  import_undo_chunk_done: { importId: 'i-1', chunk: 0, undone: 1, kept: ['l-2'] },
  import_undone: { importId: 'i-1', undone: 1, kept: 1 },
};

const followUp = {
  name: 'Follow up on big deals',
  trigger: { kind: 'event', type: 'stage_advanced' },
  conditions: [{ field: 'event.toStage.name', comparison: 'equals', value: 'Proposal' }],
  actions: [
    { type: 'assign_rep', repId: 'm-ann' },
    { type: 'schedule_follow_up', days: 3 },
    { type: 'move_to_stage', stageId: 's-qualified', reason: 'asked for an offer' },
    { type: 'adjust_value', value: usd(120_000), reason: null },
    { type: 'mark_lost', reason: 'no answer' },
    { type: 'tag', tag: 'big' },
    { type: 'log_note', text: 'Call within three days.' },
    { type: 'call_webhook', webhookId: 'w-1' },
  ],
} as const;
const idle = {
  name: 'Gone quiet',
  trigger: { kind: 'elapsed', what: 'no_answer', days: 7 },
  conditions: [],
  actions: [{ type: 'assign_rep', repId: null }],
} as const;
const automation: DataOf<AutomationEvent> = {
  automation_added: { ruleId: 'r-1', ...followUp },
  automation_changed: { ruleId: 'r-1', ...idle, previous: followUp },
  automation_switched_on: { ruleId: 'r-1' },
  automation_switched_off: { ruleId: 'r-1' },
  automation_removed: { ruleId: 'r-1', name: 'Gone quiet' },
};
const run = {
  ...{ runId: 'rn-1', ruleId: 'r-1', rule: 'Gone quiet', opportunityId: 'o-1', sourceEventId: 'e-1' },
  ...{ trigger: idle.trigger, at: '2026-11-20T09:00:00.000Z' },
};
const automationrun: DataOf<AutomationRunEvent> = {
  automation_triggered: { ...run, actions: idle.actions },
  automation_ran: { ...run, actions: idle.actions, outcomes: [{ refused: 'member_removed' }] },
  automation_stopped: { ...run, trigger: followUp.trigger, depth: 8 },
};

const externalid: DataOf<ExternalIdEvent> = {
  external_id_reserved: { recordId: 'o-1' },
  external_id_released: { recordId: 'o-1' },
};

const lease: DataOf<LeaseTaken> = { lease_taken: { owner: 'projector-1' } };

const checkpoint: DataOf<CheckpointReached> = { checkpoint_reached: { position: '4711' } };

/** May stand in a stream of any category. */
const noted: DataOf<CommandNoted> = { command_noted: {} };

/** An example of each event type by its category, as this code writes it: what a new golden sample is made of. */
export const examples: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  opportunity: { ...opportunity, ...noted },
  pipelines,
  organization,
  members,
  teams,
  contact,
  account,
  conversation,
  autonomy,
  agentjob,
  webhooks,
  delivery,
  lead: leadEvents,
  leadpolicy,
  routing,
  goals,
  import: imports,
  automation,
  automationrun,
  externalid,
  lease,
  checkpoint,
};
