import { Box, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type UseInfiniteQueryResult } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { Blank, Failed } from '../ui/blank.js';
import { ScrollEnd } from '../ui/scroll-end.js';
import { words } from '../words/words.js';
import classes from './contacts.module.css';
import { SearchHead } from './search-head.js';
import { TableSkeleton } from './table-skeleton.js';

interface PartyListProps<One> {
  readonly texts: {
    readonly title: string;
    readonly search: string;
    readonly add: string;
    readonly empty: string;
    readonly emptyText: string;
    readonly emptied: string;
    readonly emptiedBy: (q: string) => string;
  };
  /** what is searched for; empty: all are shown */
  readonly q: string;
  readonly onSearch: (q: string) => void;
  readonly query: UseInfiniteQueryResult<{ readonly pages: readonly { readonly items: readonly One[] }[] }>;
  readonly mayAdd: boolean;
  readonly columns: number;
  readonly table: (all: readonly One[]) => ReactNode;
  /** adds one */
  readonly form: (close: () => void) => ReactNode;
}

/** Contacts or accounts: found as one types, more by scrolling, and a way to a new one. */
export function PartyList<One>({ texts, q, onSearch, mayAdd, form, ...rows }: PartyListProps<One>) {
  const [isAdding, adding] = useDisclosure(false);
  const onAdd = mayAdd ? adding.open : undefined;
  return (
    <Box className={classes.page}>
      <SearchHead title={texts.title} label={texts.search} q={q} onSearch={onSearch} add={texts.add} onAdd={onAdd} />
      <Rows {...rows} {...{ texts, q, onSearch, onAdd }} />
      {isAdding && form(adding.close)}
    </Box>
  );
}

interface RowsProps<One> extends Omit<PartyListProps<One>, 'mayAdd' | 'form'> {
  readonly onAdd: (() => void) | undefined;
}

function Rows<One>({ texts, q, onSearch, query, columns, table, onAdd }: RowsProps<One>) {
  const { data, error, refetch } = query;
  if (error && !data) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <TableSkeleton columns={columns} />;
  const all = data.pages.flatMap(({ items }) => items);
  if (all.length === 0 && q !== '')
    return (
      <Blank title={texts.emptied} text={texts.emptiedBy(q)}>
        <Button variant="light" onClick={() => onSearch('')} children={words.contacts.clear} />
      </Blank>
    );
  if (all.length === 0)
    return (
      <Blank title={texts.empty} text={texts.emptyText}>
        {onAdd && <Button onClick={onAdd} children={texts.add} />}
      </Blank>
    );
  return (
    <>
      {table(all)}
      <ScrollEnd
        hasMore={query.hasNextPage}
        isLoading={query.isFetchingNextPage}
        onMore={() => void query.fetchNextPage()}
      />
    </>
  );
}
