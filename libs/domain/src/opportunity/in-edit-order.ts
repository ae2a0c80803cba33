import { type ChangePipeline } from './change-pipeline.js';
import { type ChangeTeam } from './change-team.js';
import { type OpportunityCommand } from './commands.js';

/**
 * The commands of one edit, in the order in which they are decided on each other's outcome: reopening, pipeline, team, the
 * other fields, value, stage or closing last. A new value goes along with a move into another currency, which needs it.
 */
export function inEditOrder(commands: readonly OpportunityCommand[]): readonly OpportunityCommand[] {
  const value = commands.find((command) => command.type === 'adjust_value')?.value;
  return commands
    .map((command) => (value && relocates(command) ? { value, ...command } : command))
    .toSorted((a, b) => turnOf(a) - turnOf(b));
}

const relocates = (command: OpportunityCommand): command is ChangePipeline | ChangeTeam =>
  command.type === 'change_pipeline' || command.type === 'change_team';

function turnOf({ type }: OpportunityCommand): number {
  switch (type) {
    case 'create_opportunity':
      return 0;
    case 'reopen':
      return 1;
    case 'change_pipeline':
      return 2;
    case 'change_team':
      return 3;
    case 'adjust_value':
    case 'upsell':
      return 5;
    case 'move_to_stage':
    case 'advance':
    case 'move_back':
    case 'mark_won':
    case 'mark_lost':
    case 'mark_abandoned':
      return 6;
    case 'delete_opportunity':
      return 7;
    default:
      return 4;
  }
}
