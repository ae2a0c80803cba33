import { type Pipeline } from '../../catalogue/catalogue.js';
import { type BoardFilters } from '../board-filters.js';
import { type BoardState, type ColumnState } from './board-state.js';
import { type ColumnProps } from './column-props.js';
import { Column } from './column.js';
import { type Drag } from './drag.js';
import { closes } from './move.js';
import { type Glowing } from './use-board.js';

interface StageColumnsProps extends Pick<ColumnProps, 'onAdd'> {
  readonly pipeline: Pipeline;
  readonly state: BoardState;
  readonly filters: BoardFilters;
  /** the card that the Tab key reaches */
  readonly currentId: string | null;
  readonly drag: Drag | null;
  readonly glowing: Glowing;
}

/** A column for each stage. */
export function StageColumns({ pipeline, state, filters, currentId, drag, glowing, onAdd }: StageColumnsProps) {
  const filtered = Object.values(filters).some((value) => value !== undefined);
  return state.columns.map((column) => {
    const stage = pipeline.stages.find(({ id }) => id === column.stageId);
    if (!stage) return null;
    const target = drag?.target?.stageId === stage.id ? drag.target : null;
    return (
      <Column
        key={stage.id}
        {...{ stage, column, filtered, onAdd }}
        closes={closes(pipeline, stage)}
        currentId={idIn(column, currentId)}
        draggedId={idIn(column, drag?.card.id ?? null)}
        gap={target?.index ?? null}
        carried={target && drag?.by === 'keys' ? drag.card : null}
        glowing={glowing}
      />
    );
  });
}

/** The card's id where it is in the column. */
const idIn = ({ cards }: ColumnState, cardId: string | null): string | null =>
  cardId !== null && cards.some(({ id }) => id === cardId) ? cardId : null;
