import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import { useBoardParts } from './board-context.js';
import { CardFace } from './card-face.js';
import { CardRow } from './card-row.js';
import { type Card } from './card.js';
import { type ColumnProps } from './column-props.js';
import { ColumnEnd } from './column-end.js';
import classes from './columns.module.css';
import { useDensity } from './density.js';
import { Lane } from './lane.js';

/** Cards before the end of what is loaded at which more is loaded. */
const ahead = 25;

interface ColumnListProps extends ColumnProps {
  readonly headId: string;
}

/** The cards of a column. Only those in sight are drawn, the one with the focus and the one that is dragged. */
export function ColumnList(props: ColumnListProps) {
  const { column, closes, currentId, draggedId, gap, stage } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { row } = useDensity();
  const cards = useMemo(() => column.cards.filter(({ id }) => id !== draggedId), [column.cards, draggedId]);
  const dragged = draggedId === null ? null : column.cards.find(({ id }) => id === draggedId);
  const current = useMemo(() => cards.findIndex(({ id }) => id === currentId), [cards, currentId]);
  const keyAt = useCallback((index: number) => cards[index]?.id ?? index, [cards]);
  const visible = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      if (current === -1 || shown.includes(current) || current >= range.count) return shown;
      return [...shown, current].sort((one, other) => one - other);
    },
    [current],
  );
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoized by a compiler
  const rows = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => row,
    getItemKey: keyAt,
    rangeExtractor: visible,
    overscan: 6,
  });
  useEffect(() => rows.measure(), [row, rows]);
  const items = rows.getVirtualItems();
  useMoreAhead(props, items.at(-1)?.index ?? 0);
  const topOf = (index: number): number => (index + (gap !== null && index >= gap ? 1 : 0)) * row;
  const drawn = (index: number, isDragged = false): ReactNode => {
    const card = isDragged ? dragged : cards[index];
    if (!card) return null;
    return (
      <CardRow
        key={card.id}
        {...{ card, isDragged, height: row, position: index + 1, count: column.total.count }}
        top={isDragged ? (gap ?? column.cards.indexOf(card)) * row : topOf(index)}
        isCurrent={card.id === currentId}
        changedBy={props.glowing.get(card.id)?.by ?? null}
      />
    );
  };
  const slots = cards.length + (gap === null ? 0 : 1);
  return (
    <div className={classes.scroller} ref={scroller} tabIndex={-1}>
      <Lane stage={stage} headId={props.headId} height={slots * row}>
        {[
          dragged ? drawn(column.cards.indexOf(dragged), true) : null, // the first, so that its element is never moved
          ...items.map(({ index }) => drawn(index)),
        ]}
        {gap !== null && <Gap top={gap * row} height={row} carried={props.carried} />}
      </Lane>
      <ColumnEnd {...{ column, closes, filtered: props.filtered, canAdd: props.onAdd !== undefined }} />
    </div>
  );
}

interface GapProps {
  readonly top: number;
  readonly height: number;
  readonly carried: Card | null;
}

/** The place where what is dragged comes; what the keys carry is shown there. */
function Gap({ top, height, carried }: GapProps) {
  const node = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (carried) node.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [carried, top]);
  return (
    <div ref={node} className={classes.gap} aria-hidden style={{ height, top }}>
      <div className={carried ? classes.carried : classes.place}>{carried && <CardFace card={carried} />}</div>
    </div>
  );
}

/** Loads more before the end of what is loaded is in sight. What is closed is loaded when it is asked for. */
function useMoreAhead({ column, closes, stage }: ColumnListProps, lastDrawn: number): void {
  const { more } = useBoardParts();
  const { nextCursor, cards } = column;
  const isNear = nextCursor !== null && !closes && lastDrawn >= cards.length - ahead;
  useEffect(() => {
    if (isNear) void more(stage.id);
  }, [isNear, nextCursor, more, stage.id]);
}
