import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { words } from '../../words/words.js';
import { useBoardSearch } from '../use-board.js';
import { tableColumns } from './columns-of-table.js';
import { directionOf, nextSort } from './sorting.js';
import classes from './table.module.css';

const text = words.board;

const arrows = { ascending: IconArrowUp, descending: IconArrowDown, none: IconArrowsSort } as const;

/** The names of the columns; those that sort are buttons with a sign of it. */
export function TableHead() {
  const { search, go } = useBoardSearch();
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" className={classes.row} aria-rowindex={1}>
        {tableColumns.map(({ key, sort, numeric }) => {
          const direction = sort ? directionOf(search.sort, sort) : 'none';
          const Arrow = arrows[direction];
          return (
            <div
              key={key}
              role="columnheader"
              aria-sort={sort ? direction : undefined}
              className={classes.cell}
              data-column={key}
              data-numeric={numeric}
            >
              {sort ? (
                <UnstyledButton
                  className={classes.sort}
                  aria-label={text.sortBy(text.columns[key])}
                  onClick={() => go({ ...search, sort: nextSort(search.sort, sort) }, true)}
                >
                  {text.columns[key]}
                  <Arrow
                    size={12}
                    aria-hidden
                    className={classes.arrow}
                    data-sorts={direction !== 'none' || undefined}
                  />
                </UnstyledButton>
              ) : (
                text.columns[key]
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
