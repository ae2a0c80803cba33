import { type KeyboardEvent, memo } from 'react';
import { type Stage } from '../../catalogue/catalogue.js';
import { stageColour } from '../../ui/stage-colour.js';
import { tableColumns } from './columns-of-table.js';
import { type Row } from './fold-rows.js';
import classes from './table.module.css';

interface TableRowProps {
  readonly row: Row;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly stages: readonly Stage[];
  readonly onOpen: (id: string) => void;
}

/** A deal in one line: a click anywhere, or Enter on its name, opens it; arrows go up and down. */
export const TableRow = memo(function TableRow({ row, index, top, height, stages, onOpen }: TableRowProps) {
  const stage = stages.find(({ id }) => id === row.stage.id);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      className={classes.row}
      style={{ height, transform: `translateY(${top}px)` }}
      onClick={(event) => {
        const onLink = event.target instanceof Element && event.target.closest('a, button') !== null;
        if (!onLink && !event.defaultPrevented) onOpen(row.id);
      }}
      onKeyDown={goBetweenRows}
    >
      {tableColumns.map(({ key, numeric, cell }) => (
        <div key={key} role="cell" className={classes.cell} data-column={key} data-numeric={numeric}>
          {key === 'stage' && stage && <span className={classes.dot} style={{ background: stageColour(stage) }} />}
          {cell(row)}
        </div>
      ))}
    </div>
  );
});

function goBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const index = Number(event.currentTarget.dataset.index) + step;
  const next = event.currentTarget.parentElement?.querySelector(`[data-index="${index}"] [data-row-link]`);
  if (next instanceof HTMLElement) {
    event.preventDefault();
    next.focus();
  }
}
