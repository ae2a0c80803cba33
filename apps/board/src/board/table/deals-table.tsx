import { Loader, VisuallyHidden } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { type Pipeline } from '../../catalogue/catalogue.js';
import { Failed } from '../../ui/blank.js';
import { words } from '../../words/words.js';
import { type Density, useDensity } from '../bar/use-density.js';
import { useBoardSearch } from '../use-board.js';
import { tableColumns } from './columns-of-table.js';
import { type Row } from './fold-rows.js';
import { TableHead } from './table-head.js';
import { TableRow } from './table-row.js';
import { TableSkeleton } from './table-skeleton.js';
import classes from './table.module.css';
import { useRows } from './use-rows.js';

const text = words.board;
const heights: Readonly<Record<Density, number>> = { dense: 34, comfortable: 46 };
/** Rows before the last one shown at which the next page is asked for. */
const ahead = 20;

interface DealsTableProps {
  readonly pipeline: Pipeline;
  /** what is shown where there is no row */
  readonly empty: React.ReactNode;
}

/** The deals as rows: as many as there are, by page. */
export function DealsTable({ pipeline, empty }: DealsTableProps) {
  const { search } = useBoardSearch();
  const rows = useRows(pipeline, search);
  if (rows.isPending) return <TableSkeleton />;
  if (rows.isError && !rows.data) return <Failed error={rows.error} again={() => void rows.refetch()} />;
  const items = rows.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return empty;
  const more = () => {
    if (rows.hasNextPage && !rows.isFetchingNextPage) void rows.fetchNextPage();
  };
  return <Rows pipeline={pipeline} items={items} hasMore={rows.hasNextPage} onMore={more} />;
}

interface RowsProps {
  readonly pipeline: Pipeline;
  readonly items: readonly Row[];
  readonly hasMore: boolean;
  readonly onMore: () => void;
}

function Rows({ pipeline, items, hasMore, onMore }: RowsProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const navigate = useNavigate({ from: '/opportunities' });
  const [density] = useDensity();
  const height = heights[density];
  // eslint-disable-next-line react-hooks/incompatible-library -- rows get plain values of it, never its functions
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    overscan: 12,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, height]);
  const shown = virtualizer.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const isNearEnd = hasMore && last >= items.length - ahead;
  useEffect(() => {
    if (isNearEnd) onMore();
  });
  const open = (dealId: string) =>
    void navigate({ to: '/opportunities/$dealId', params: { dealId }, search: (now) => now });
  return (
    <div ref={scroll} className={classes.scroll} data-density={density}>
      <div
        role="table"
        aria-label={text.tableName}
        aria-rowcount={hasMore ? -1 : items.length + 1}
        aria-colcount={tableColumns.length}
      >
        <TableHead />
        <div role="rowgroup" className={classes.body} style={{ height: virtualizer.getTotalSize() }}>
          {shown.map(({ index, start }) => {
            const row = items[index];
            return (
              row && (
                <TableRow
                  key={row.id}
                  row={row}
                  index={index}
                  top={start}
                  height={height}
                  stages={pipeline.stages}
                  onOpen={open}
                />
              )
            );
          })}
        </div>
      </div>
      {hasMore && (
        <div className={classes.more} role="status">
          <Loader size="xs" />
          <VisuallyHidden>{text.loadingMore}</VisuallyHidden>
        </div>
      )}
    </div>
  );
}
