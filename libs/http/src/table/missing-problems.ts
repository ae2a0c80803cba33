import { type ProblemType, type ProblemTypes } from '../problem-type.js';

const missing = (what: string, id: string, advice: string): ProblemType => ({
  status: 404,
  title: `No such ${what}`,
  detail: `There is no ${what}[ {${id}}] here. ${advice}`,
});

/** Records that the caller's organization does not have, or no longer, or that the caller may not see. */
export const missingProblems = {
  opportunity_not_found: missing('opportunity', 'opportunityId', 'GET /v1/opportunities lists those you may see.'),
  organization_not_found: missing('organization', 'organizationId', 'POST /v1/organization creates yours first.'),
  contact_not_found: missing('contact', 'contactId', 'POST /v1/contacts creates one; GET /v1/contacts lists them.'),
  account_not_found: missing('account', 'accountId', 'POST /v1/accounts creates one; GET /v1/accounts lists them.'),
  pipeline_not_found: missing('pipeline', 'pipelineId', 'GET /v1/pipelines lists them.'),
  stage_not_found: missing('stage', 'stageId', 'GET /v1/pipelines lists the stages of each pipeline.'),
  member_not_found: missing('member', 'memberId', 'GET /v1/members lists them.'),
  team_not_found: missing('team', 'teamId', 'GET /v1/teams lists them.'),
  agent_not_found: missing('active agent', 'agentId', 'GET /v1/agents lists those that are registered.'),
  conversation_not_found: missing('conversation', 'conversationId', 'GET /v1/conversations lists them.'),
  channel_not_found: missing('channel', 'channelId', 'GET /v1/channels lists them.'),
  custom_field_not_found: missing(
    'custom field',
    'fieldId',
    'Leave the field out: the organization has not defined it.',
  ),
  agent_action_unknown: {
    status: 404,
    title: 'No such action',
    detail: 'There is no action {action}: agents can {actions}.',
  },
  agent_job_not_found: missing('agent job', 'jobId', 'GET /v1/agent-jobs lists them.'),
  token_not_found: missing('token', 'tokenId', 'It may be revoked already: GET /v1/tokens lists those that are valid.'),
  lead_not_found: missing('lead', 'leadId', 'POST /v1/leads writes one down; GET /v1/leads lists them.'),
  lead_step_not_found: missing('step', 'stepId', 'GET /v1/leads/{id} lists the steps of the lead.'),
  criterion_not_found: missing('criterion', 'criterionId', 'GET /v1/criteria/{stage} lists those of a stage.'),
  lead_status_not_found: missing('lead status', 'statusId', 'GET /v1/lead-statuses lists them.'),
  lead_stage_not_found: {
    status: 404,
    title: 'No such stage of a lead',
    detail: 'There is no {stage} here: use one of {stages}.',
  },
  automation_not_found: missing('rule', 'ruleId', 'GET /v1/automations lists them.'),
  webhook_not_found: missing('webhook', 'webhookId', 'GET /v1/webhooks lists them.'),
  goal_not_found: missing('goal', 'goalId', 'GET /v1/goals lists those you may see.'),
  submission_not_found: missing('submission', 'forecastId', 'GET /v1/forecast/submissions lists those you may see.'),
  import_not_found: missing('import', 'importId', 'GET /v1/imports lists them.'),
  problem_not_found: missing('problem', 'code', 'A problem document names its code.'),
} as const satisfies ProblemTypes;
