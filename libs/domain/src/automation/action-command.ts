import { type Instant } from '#decider';
import { type OpportunityCommand } from '../opportunity/commands.js';
import { type AutomationAction } from './state.js';

const dayMs = 86_400_000;

/** What an action needs that is not in the rule. */
export interface ActionMoment {
  /** when the rule was set off */
  readonly at: Instant;
  /** of the note, where it writes one */
  readonly noteId: string;
}

/** What an action asks of the deal; null: nothing, it is done outside. */
export function commandOf(action: AutomationAction, { at, noteId }: ActionMoment): OpportunityCommand | null {
  switch (action.type) {
    case 'assign_rep':
      return action.repId === null ? { type: 'unassign_rep' } : { type: 'assign_rep', repId: action.repId };
    case 'schedule_follow_up':
      return { type: 'schedule_follow_up', at: new Date(Date.parse(at) + action.days * dayMs).toISOString() };
    case 'move_to_stage':
    case 'mark_won':
    case 'mark_lost':
    case 'mark_abandoned':
    case 'reopen':
    case 'adjust_value': {
      const { reason, ...command } = action;
      return { ...command, ...(reason !== null && { reason }) };
    }
    case 'tag':
      return action;
    case 'log_note':
      return { ...action, noteId };
    case 'call_webhook':
      return null;
  }
}
