import { UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { memo, useId } from 'react';
import { words } from '../../words/words.js';
import { ColumnHead } from './column-head.js';
import { ColumnList } from './column-list.js';
import { type ColumnProps } from './column-props.js';
import classes from './columns.module.css';

/** A stage with its deals. */
export const Column = memo((props: ColumnProps) => {
  const { stage, column, onAdd } = props;
  const headId = useId();
  return (
    <section
      className={classes.column}
      aria-labelledby={headId}
      data-stage={stage.id}
      data-target={props.gap !== null || undefined}
    >
      <ColumnHead stage={stage} total={column.total} id={headId} />
      <ColumnList {...props} headId={headId} />
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
