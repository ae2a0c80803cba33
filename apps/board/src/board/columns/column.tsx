import { useDroppable } from '@dnd-kit/core';
import { UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { memo, useId } from 'react';
import { type Stage } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { type ColumnState } from './board-state.js';
import { type Card } from './card.js';
import { ColumnHead } from './column-head.js';
import { ColumnList } from './column-list.js';
import classes from './columns.module.css';

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
  /** of this column's cards, those that somebody else changed a moment ago */
  readonly glowing: ReadonlySet<string>;
  readonly onAdd?: ((stageId: string) => void) | undefined;
}

/** A stage with its deals. */
export const Column = memo((props: ColumnProps) => {
  const { stage, column, onAdd } = props;
  const headId = useId();
  const { setNodeRef } = useDroppable({ id: stage.id, disabled: stage.deletion !== null });
  return (
    <section
      className={classes.column}
      aria-labelledby={headId}
      data-stage={stage.id}
      data-target={props.gap !== null || undefined}
    >
      <ColumnHead stage={stage} total={column.total} id={headId} />
      <ColumnList {...props} headId={headId} dropRef={setNodeRef} />
      {onAdd && stage.outcome === 'active' && stage.deletion === null && (
        <UnstyledButton
          className={classes.add}
          onClick={() => onAdd(stage.id)}
          aria-label={words.columns.addTo(stage.name)}
        >
          <IconPlus size={15} />
          {words.columns.add}
        </UnstyledButton>
      )}
    </section>
  );
});
Column.displayName = 'Column';
