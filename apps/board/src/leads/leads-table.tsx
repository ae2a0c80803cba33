import { Button, Skeleton, Table } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { Blank, Failed } from '../ui/blank.js';
import { useNearEnd } from '../ui/use-near-end.js';
import { words } from '../words/words.js';
import { LeadRow } from './lead-row.js';
import { leadsQuery } from './lead-queries.js';
import { filtersIn } from './leads-search.js';
import classes from './leads.module.css';
import { useLeadsSearch } from './use-leads-search.js';

const rowHeight = 48;
const { columns, empty } = words.leads;

/** The leads of the tab and filters; more come while one scrolls. */
export function LeadsTable({ onAdd }: { readonly onAdd: (() => void) | undefined }) {
  const { search } = useLeadsSearch();
  const list = useInfiniteQuery(leadsQuery(search));
  const view = useRef<HTMLDivElement>(null);
  const end = useNearEnd<HTMLDivElement>(() => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
  });
  const leads = list.data?.pages.flatMap(({ items }) => items) ?? [];
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoized by a compiler
  const rows = useVirtualizer({
    count: leads.length,
    getScrollElement: () => view.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const shown = rows.getVirtualItems();
  const before = shown[0]?.start ?? 0;
  const behind = rows.getTotalSize() - (shown.at(-1)?.end ?? 0);
  if (list.isError) return <Failed error={list.error} again={() => void list.refetch()} />;
  return (
    <div ref={view} className={classes.view} tabIndex={-1}>
      {list.data && leads.length === 0 ? (
        <Nothing onAdd={onAdd} />
      ) : (
        <Table stickyHeader className={classes.table} aria-label={words.leads.table}>
          <Head />
          <Table.Tbody>
            {before > 0 && <Gap height={before} />}
            {list.isPending && Array.from({ length: 8 }, (_, n) => <Waiting key={n} />)}
            {shown.map(({ index }) => {
              const lead = leads[index];
              return lead && <LeadRow key={lead.id} lead={lead} />;
            })}
            {behind > 0 && <Gap height={behind} />}
            {list.isFetchingNextPage && <Waiting />}
          </Table.Tbody>
        </Table>
      )}
      <div ref={end} />
    </div>
  );
}

const Head = () => (
  <Table.Thead>
    <Table.Tr>
      <Table.Th>{columns.name}</Table.Th>
      <Table.Th>{columns.status}</Table.Th>
      <Table.Th className={classes.wide}>{columns.stage}</Table.Th>
      <Table.Th className={classes.middle}>{columns.owner}</Table.Th>
      <Table.Th className={classes.wide}>{columns.origin}</Table.Th>
      <Table.Th className={classes.widest}>{columns.campaign}</Table.Th>
      <Table.Th className={classes.widest}>{columns.country}</Table.Th>
      <Table.Th className={`${classes.middle} ${classes.number}`}>{columns.value}</Table.Th>
      <Table.Th className={`${classes.middle} ${classes.number}`}>{columns.age}</Table.Th>
    </Table.Tr>
  </Table.Thead>
);

const Gap = ({ height }: { readonly height: number }) => (
  <tr aria-hidden>
    <td colSpan={9} style={{ height, padding: 0 }} />
  </tr>
);

const Waiting = () => (
  <tr aria-hidden>
    <td colSpan={9} className={classes.waiting}>
      <Skeleton height={16} />
    </td>
  </tr>
);

function Nothing({ onAdd }: { readonly onAdd: (() => void) | undefined }) {
  const { search, clear } = useLeadsSearch();
  const names = filtersIn(search).map((name) => words.leads.filters[name]);
  const all = [...(search.stage ? [words.leads.filters.stage] : []), ...names].join(', ');
  if (all === '')
    return (
      <Blank title={empty.title} text={empty.text}>
        {onAdd && <Button onClick={onAdd}>{words.leads.add}</Button>}
      </Blank>
    );
  return (
    <Blank title={empty.filtered} text={empty.by(all)}>
      <Button variant="light" onClick={clear}>
        {words.leads.clear}
      </Button>
    </Blank>
  );
}
