import { type acts } from '../board/board-search.js';
import { type Deal } from './deal.js';

/** What of a deal's controls is open. */
export type Control =
  'owner' | 'team' | 'stage' | 'status' | 'follow-up' | 'value' | 'agent' | 'won' | 'lost' | 'abandoned' | 'open';

/** One control of a deal. */
export interface ControlProps {
  readonly deal: Deal;
  readonly readOnly: boolean;
  readonly opened: boolean;
  readonly onOpen: (opened: boolean) => void;
}

/** The control that an act of the board opens; null: one of the drawer itself. */
export function controlOf(act: (typeof acts)[number]): Control | null {
  if (act === 'move') return 'stage';
  return act === 'edit' || act === 'delete' ? null : act;
}
