import { account } from './account/account.js';
import { accountSchemas } from './account/events.js';
import { automation } from './automation/automation.js';
import { type AutomationEvent, automationSchemas } from './automation/events.js';
import { automationRuns } from './automation-run/automation-run.js';
import { automationRunSchemas } from './automation-run/events.js';
import { agentJob } from './agent-job/agent-job.js';
import { type AgentJobEvent, agentJobSchemas } from './agent-job/events.js';
import { type AgentJobState } from './agent-job/state.js';
import { autonomy } from './autonomy/autonomy.js';
import { type AutonomyEvent, autonomySchemas } from './autonomy/events.js';
import { contact } from './contact/contact.js';
import { type ContactEvent, contactSchemas } from './contact/events.js';
import { type ContactState } from './contact/state.js';
import { conversation } from './conversation/conversation.js';
import { type ConversationEvent, conversationSchemas } from './conversation/events.js';
import { type ConversationState } from './conversation/state.js';
import { delivery } from './delivery/delivery.js';
import { deliverySchemas } from './delivery/events.js';
import { type LeadEvent, leadSchemas } from './lead/events.js';
import { lead } from './lead/lead.js';
import { type LeadState } from './lead/state.js';
import { type LeadPolicyEvent, leadPolicySchemas, policyPartOf } from './leadpolicy/events.js';
import { leadPolicy } from './leadpolicy/lead-policy.js';
import { type GoalsEvent, goalsSchemas } from './goals/events.js';
import { goals } from './goals/goals.js';
import { type ImportEvent, importSchemas } from './import/events.js';
import { bulkImport } from './import/import.js';
import { type ImportState } from './import/state.js';
import { type MembersEvent, membersSchemas } from './members/events.js';
import { membership, type Membership } from './members/membership.js';
import { type TokensEvent, tokensSchemas } from './members/token-events.js';
import { opportunitySchemas } from './opportunity/events.js';
import { opportunity } from './opportunity/opportunity.js';
import { subjectOf, subjectOfDeal } from './opportunity/subject-of.js';
import { organizationSchemas } from './organization/events.js';
import { organization } from './organization/organization.js';
import { type PipelinesEvent, pipelinesSchemas } from './pipelines/events.js';
import { pipelines } from './pipelines/pipelines.js';
import { routingSchemas } from './routing/events.js';
import { routing } from './routing/routing.js';
import { type TeamsEvent, teamsSchemas } from './teams/events.js';
import { teams } from './teams/teams.js';
import { type WebhooksEvent, webhooksSchemas } from './webhooks/events.js';
import { webhooks } from './webhooks/webhooks.js';

// Each is a category of streams: its rules, how its events are stored, which record of the stream an event changes (empty
// where the stream is one record), and whose key encrypts what is personal (null: nothing of the stream's own is).

/** One stream per organization. */
export const organizationStreams = {
  category: 'organization',
  decider: organization,
  schemas: organizationSchemas,
  recordOf: () => '',
  subjectOf: () => null,
};

/** One stream per organization with a record per pipeline. */
export const pipelinesStreams = {
  category: 'pipelines',
  decider: pipelines,
  schemas: pipelinesSchemas,
  recordOf: ({ data }: PipelinesEvent): string => data.pipelineId,
  subjectOf: () => null,
};

/** One stream per organization with a record per member and per token. */
export const membersStreams = {
  category: 'members',
  decider: membership,
  schemas: { ...membersSchemas, ...tokensSchemas },
  recordOf: ({ data }: MembersEvent | TokensEvent): string => ('tokenId' in data ? data.tokenId : data.memberId),
  subjectOf: (_: Membership, { data }: MembersEvent | TokensEvent): string | null =>
    'tokenId' in data ? null : `member:${data.memberId}`,
};

/** One stream per organization with a record per team and per channel. */
export const teamsStreams = {
  category: 'teams',
  decider: teams,
  schemas: teamsSchemas,
  recordOf: ({ data }: TeamsEvent): string => ('teamId' in data ? data.teamId : data.channelId),
  subjectOf: () => null,
};

/** One stream per organization with a record per lead status, and one per other part of the policy. */
export const leadPolicyStreams = {
  category: 'leadpolicy',
  decider: leadPolicy,
  schemas: leadPolicySchemas,
  recordOf: (event: LeadPolicyEvent): string => policyPartOf(event),
  subjectOf: () => null,
};

/** One stream per organization: whose turn it is by its routing rules. */
export const routingStreams = {
  category: 'routing',
  decider: routing,
  schemas: routingSchemas,
  recordOf: () => '',
  subjectOf: () => null,
};

/** One stream per organization with a record per rule. */
export const automationStreams = {
  category: 'automation',
  decider: automation,
  schemas: automationSchemas,
  recordOf: ({ data }: AutomationEvent): string => data.ruleId,
  subjectOf: () => null,
};

/** One stream per deal that rules did something to: what they did. */
export const automationRunStreams = {
  category: 'automationrun',
  decider: automationRuns,
  schemas: automationRunSchemas,
  recordOf: () => '',
  subjectOf: () => null,
};

/** One stream per organization with a record per goal and per submitted forecast. */
export const goalsStreams = {
  category: 'goals',
  decider: goals,
  schemas: goalsSchemas,
  recordOf: ({ data }: GoalsEvent): string => ('goalId' in data ? data.goalId : data.forecastId),
  subjectOf: () => null,
};

/** One stream per organization with a record per AI agent; what all of them may do is the record without a name. */
export const autonomyStreams = {
  category: 'autonomy',
  decider: autonomy,
  schemas: autonomySchemas,
  recordOf: ({ data }: AutonomyEvent): string => ('agentId' in data ? data.agentId : ''),
  subjectOf: () => null,
};

/** One stream per contact. */
export const contactStreams = {
  category: 'contact',
  decider: contact,
  schemas: contactSchemas,
  recordOf: () => '',
  subjectOf(state: ContactState, event: ContactEvent): string | null {
    const id = event.type === 'contact_created' ? event.data.contactId : state?.id;
    return id === undefined ? null : `contact:${id}`;
  },
};

/** One stream per account. */
export const accountStreams = {
  category: 'account',
  decider: account,
  schemas: accountSchemas,
  recordOf: () => '',
  subjectOf: () => null,
};

/** One stream per conversation. */
export const conversationStreams = {
  category: 'conversation',
  decider: conversation,
  schemas: conversationSchemas,
  recordOf: () => '',
  subjectOf: (_: ConversationState, { data }: ConversationEvent): string | null => `contact:${data.contactId}`,
};

/** One stream per import. */
export const importStreams = {
  category: 'import',
  decider: bulkImport,
  schemas: importSchemas,
  recordOf: () => '',
  subjectOf: (_: ImportState, { data }: ImportEvent): string | null => `import:${data.importId}`,
};

/** One stream per deal. */
export const opportunityStreams = {
  category: 'opportunity',
  decider: opportunity,
  schemas: opportunitySchemas,
  recordOf: () => '',
  subjectOf,
};

/** One stream per organization with a record per webhook. */
export const webhooksStreams = {
  category: 'webhooks',
  decider: webhooks,
  schemas: webhooksSchemas,
  recordOf: ({ data }: WebhooksEvent): string => data.webhookId,
  subjectOf: () => null,
};

/** One stream per delivery that failed for good, and one per webhook, that says how far it was told. */
export const deliveryStreams = {
  category: 'delivery',
  decider: delivery,
  schemas: deliverySchemas,
  recordOf: () => '',
  subjectOf: () => null,
};

/** One stream per lead. */
export const leadStreams = {
  category: 'lead',
  decider: lead,
  schemas: leadSchemas,
  recordOf: () => '',
  subjectOf(state: LeadState, { data }: LeadEvent): string | null {
    const id = 'leadId' in data ? data.leadId : state?.id;
    return id === undefined ? null : `lead:${id}`;
  },
};

/** One stream per proposed action of an AI agent. What is personal in it is the deal's. */
export const agentJobStreams = {
  category: 'agentjob',
  decider: agentJob,
  schemas: agentJobSchemas,
  recordOf: () => '',
  subjectOf(state: AgentJobState, event: AgentJobEvent): string | null {
    const job = event.type === 'agent_job_proposed' ? event.data : state;
    return job && subjectOfDeal(job.opportunityId, job.contactId);
  },
};
