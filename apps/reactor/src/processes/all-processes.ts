import { type EventLog } from '#event-store';
import { jobExecution } from '../agent-jobs/job-execution.js';
import { jobsOfDeleted } from '../agent-jobs/jobs-of-deleted.js';
import { automationActions } from '../automation/automation-actions.js';
import { Automation } from '../automation/automation.js';
import { type ImportParts } from '../imports/import-parts.js';
import { Imports } from '../imports/import-process.js';
import { MessageDelivery } from '../messages/message-delivery.js';
import { type MessageProvider } from '../messages/message-provider.js';
import { type ProcessManager } from '../process-manager.js';
import { pipelineDeletion, stageDeletion } from './deletions.js';
import { inlineCreation } from './inline-creation.js';
import { leadConversion } from './lead-conversion.js';
import { merging } from './merges.js';
import { memberRemoval, teamMemberRemoval, teamRemoval } from './removals.js';
import { lateForOwner, lateForStage } from './stragglers.js';

/** What processes reach besides commands. */
export interface Outside {
  readonly messages: MessageProvider;
  readonly imports: ImportParts;
  readonly log: Pick<EventLog, 'readStream'>;
}

/** Every process manager of the system. */
export const allProcesses = ({ messages, imports, log }: Outside): readonly ProcessManager[] => [
  stageDeletion,
  pipelineDeletion,
  teamRemoval,
  teamMemberRemoval,
  memberRemoval,
  lateForStage,
  lateForOwner,
  inlineCreation,
  merging,
  jobExecution,
  jobsOfDeleted,
  leadConversion,
  new MessageDelivery(messages),
  new Imports(imports),
  new Automation(log),
  automationActions,
];
