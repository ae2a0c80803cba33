import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { words } from '../../words/words.js';
import { useBoardParts } from './board-context.js';
import { type ColumnState } from './board-state.js';
import classes from './columns.module.css';

interface ColumnEndProps {
  readonly column: ColumnState;
  readonly closes: boolean;
  readonly filtered: boolean;
  readonly canAdd: boolean;
}

/** What stands below the last card: that more comes, how to see more, or what belongs here. */
export function ColumnEnd({ column, closes, filtered, canAdd }: ColumnEndProps) {
  const isEmpty = column.cards.length === 0;
  return (
    <>
      {isEmpty && (
        <Text size="xs" c="dimmed" p="sm" ta="center">
          {filtered ? words.columns.emptyFiltered : closes ? words.columns.emptyClosed : words.columns.empty}
          {!filtered && !closes && canAdd && ` ${words.columns.dropHint}`}
        </Text>
      )}
      {column.nextCursor !== null && (closes ? <Earlier stageId={column.stageId} /> : <div className={classes.bone} />)}
    </>
  );
}

function Earlier({ stageId }: { readonly stageId: string }) {
  const { more } = useBoardParts();
  const [asked, setAsked] = useState(false);
  return (
    <Button
      variant="subtle"
      color="gray"
      fullWidth
      loading={asked}
      onClick={() => {
        setAsked(true);
        void more(stageId).finally(() => setAsked(false));
      }}
    >
      {words.columns.earlier}
    </Button>
  );
}
