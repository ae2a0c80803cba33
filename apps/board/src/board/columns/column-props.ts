import { type Stage } from '../../catalogue/catalogue.js';
import { type ColumnState } from './board-state.js';
import { type Card } from './card.js';
import { type Glowing } from './use-board.js';

/** A column and what happens in it. */
export interface ColumnProps {
  readonly stage: Stage;
  readonly column: ColumnState;
  /** deals that come here are closed */
  readonly closes: boolean;
  readonly filtered: boolean;
  /** the card that the Tab key reaches, where it is in this column */
  readonly currentId: string | null;
  /** the card that is dragged, where it is from this column */
  readonly draggedId: string | null;
  /** where what is dragged would come; null: not in this column */
  readonly gap: number | null;
  /** what the keys carry, where it is over this column */
  readonly carried: Card | null;
  readonly glowing: Glowing;
  readonly onAdd?: ((stageId: string) => void) | undefined;
}
