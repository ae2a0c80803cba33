import { Box, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMe } from '../catalogue/catalogue.js';
import { may } from '../catalogue/rights.js';
import classes from '../contacts/contacts.module.css';
import { SearchHead } from '../contacts/search-head.js';
import { TableSkeleton } from '../contacts/table-skeleton.js';
import { Blank, Failed } from '../ui/blank.js';
import { ScrollEnd } from '../ui/scroll-end.js';
import { words } from '../words/words.js';
import { AccountTable } from './account-table.js';
import { accountsQuery } from './accounts.js';
import { NewAccount } from './new-account.js';

const text = words.accounts;

/** The companies, found by name or domain. */
export function AccountsPage() {
  const me = useMe();
  const { q } = useSearch({ from: '/accounts' });
  const navigate = useNavigate();
  const [isAdding, adding] = useDisclosure(false);
  const search = (next: string) =>
    void navigate({ to: '/accounts', search: next === '' ? {} : { q: next }, replace: true });
  const onAdd = may.editAccounts(me) ? adding.open : undefined;
  return (
    <Box className={classes.page}>
      <SearchHead title={text.title} label={text.search} q={q ?? ''} onSearch={search} add={text.add} onAdd={onAdd} />
      <Rows q={q} onAdd={onAdd} onClear={() => search('')} />
      {isAdding && <NewAccount onClose={adding.close} />}
    </Box>
  );
}

interface RowsProps {
  readonly q: string | undefined;
  readonly onAdd: (() => void) | undefined;
  readonly onClear: () => void;
}

function Rows({ q, onAdd, onClear }: RowsProps) {
  const query = useInfiniteQuery(accountsQuery(q === undefined ? {} : { q }));
  const { data, error, refetch } = query;
  if (error && !data) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <TableSkeleton columns={5} />;
  const accounts = data.pages.flatMap(({ items }) => items);
  if (accounts.length === 0 && q !== undefined)
    return (
      <Blank title={text.emptied} text={text.emptiedBy(q)}>
        <Button variant="light" onClick={onClear} children={words.contacts.clear} />
      </Blank>
    );
  if (accounts.length === 0)
    return (
      <Blank title={text.empty} text={text.emptyText}>
        {onAdd && <Button onClick={onAdd} children={text.add} />}
      </Blank>
    );
  return (
    <>
      <AccountTable accounts={accounts} />
      <ScrollEnd
        hasMore={query.hasNextPage}
        isLoading={query.isFetchingNextPage}
        onMore={() => void query.fetchNextPage()}
      />
    </>
  );
}
