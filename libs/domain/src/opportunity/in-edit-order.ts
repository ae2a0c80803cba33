import { type ChangePipeline } from './change-pipeline.js';
import { type ChangeTeam } from './change-team.js';
import { type OpportunityCommand } from './commands.js';
import { type Opportunity } from './state.js';

/**
 * The commands of one edit, in the order in which they are decided on each other's outcome: reopening, pipeline, team, the
 * other fields, value, stage or closing last. A new value goes along with a move into another currency, which needs it.
 *
 * @param deal as it is before the edit; null: there is none
 */
export function inEditOrder(
  deal: Opportunity | null,
  commands: readonly OpportunityCommand[],
): readonly OpportunityCommand[] {
  const value = commands.find((command) => command.type === 'adjust_value')?.value;
  return commands
    .map((command) => (value && relocates(command) ? { value, ...command } : command))
    .toSorted((a, b) => turnOf(a, deal) - turnOf(b, deal));
}

const relocates = (command: OpportunityCommand): command is ChangePipeline | ChangeTeam =>
  command.type === 'change_pipeline' || command.type === 'change_team';

/** A lost deal takes no value: where the stage decides the status, its move is what reopens it. */
const isLostByStage = (deal: Opportunity | null): boolean =>
  deal?.status === 'lost' && deal.pipeline.statusPolicy === 'by_stage';

function turnOf({ type }: OpportunityCommand, deal: Opportunity | null): number {
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
      return isLostByStage(deal) ? 1 : 6;
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
