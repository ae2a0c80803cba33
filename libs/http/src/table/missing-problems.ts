import { type ProblemType, type ProblemTypes } from '../problem-type.js';

const missing = (what: string, advice: string): ProblemType => ({
  status: 404,
  title: `No such ${what}`,
  detail: `There is no ${what}[ {id}] here. ${advice}`,
});

/** Records that the caller's organization does not have, or no longer, or that the caller may not see. */
export const missingProblems = {
  opportunity_not_found: missing('opportunity', 'GET /v1/opportunities lists those you may see.'),
  organization_not_found: missing('organization', 'POST /v1/organization creates yours first.'),
  contact_not_found: missing('contact', 'POST /v1/contacts creates one; GET /v1/contacts lists them.'),
  account_not_found: missing('account', 'POST /v1/accounts creates one; GET /v1/accounts lists them.'),
  pipeline_not_found: missing('pipeline', 'GET /v1/pipelines lists them.'),
  stage_not_found: missing('stage', 'GET /v1/pipelines lists the stages of each pipeline.'),
  member_not_found: missing('member', 'GET /v1/members lists them.'),
  team_not_found: missing('team', 'GET /v1/teams lists them.'),
  agent_not_found: missing('agent', 'Leave the agent out: none is registered.'),
  conversation_not_found: missing('conversation', 'Leave the conversation out.'),
  channel_not_found: missing('channel', 'Leave the channel out.'),
  custom_field_not_found: missing('custom field', 'Leave the field out: the organization has not defined it.'),
  problem_not_found: missing('problem', 'A problem document names its code.'),
} as const satisfies ProblemTypes;
