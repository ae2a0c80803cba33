import { type ProcessManager } from '../process-manager.js';
import { pipelineDeletion, stageDeletion } from './deletions.js';
import { inlineCreation } from './inline-creation.js';
import { merging } from './merges.js';
import { memberRemoval, teamMemberRemoval, teamRemoval } from './removals.js';
import { lateForOwner, lateForStage } from './stragglers.js';

/** Every process manager of the system. */
export const allProcesses: readonly ProcessManager[] = [
  stageDeletion,
  pipelineDeletion,
  teamRemoval,
  teamMemberRemoval,
  memberRemoval,
  lateForStage,
  lateForOwner,
  inlineCreation,
  merging,
];
