import { type OpportunityCommand } from '#domain';

const keptAsWhy: readonly OpportunityCommand['type'][] = ['create_opportunity', 'change_pipeline', 'change_team'];

/** The command with the request's `why` for its reason, where its event keeps no reason and it gives none: gates may ask for one. */
export const withReason = <C extends OpportunityCommand>(command: C, why: string | null): C =>
  why !== null && keptAsWhy.includes(command.type) ? { reason: why, ...command } : command;
