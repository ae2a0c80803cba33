import { automation } from '../automation/automation.js';
import { type AutomationEvent, automationSchemas } from '../automation/events.js';
import { automationRuns } from '../automation-run/automation-run.js';
import { automationRunSchemas } from '../automation-run/events.js';
import { agentJob } from '../agent-job/agent-job.js';
import { type AgentJobEvent, agentJobSchemas } from '../agent-job/events.js';
import { type AgentJobState } from '../agent-job/state.js';
import { autonomy } from '../autonomy/autonomy.js';
import { type AutonomyEvent, autonomySchemas } from '../autonomy/events.js';
import { subjectOfDeal } from '../opportunity/subject-of.js';

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

/** One stream per organization with a record per AI agent; what all of them may do is the record without a name. */
export const autonomyStreams = {
  category: 'autonomy',
  decider: autonomy,
  schemas: autonomySchemas,
  recordOf: ({ data }: AutonomyEvent): string => ('agentId' in data ? data.agentId : ''),
  subjectOf: () => null,
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
