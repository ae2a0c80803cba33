import { Box, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMe } from '../catalogue/catalogue.js';
import { may } from '../catalogue/rights.js';
import { Blank, Failed } from '../ui/blank.js';
import { ScrollEnd } from '../ui/scroll-end.js';
import { words } from '../words/words.js';
import { ContactTable } from './contact-table.js';
import { contactsQuery } from './contacts.js';
import classes from './contacts.module.css';
import { NewContact } from './new-contact.js';
import { SearchHead } from './search-head.js';
import { TableSkeleton } from './table-skeleton.js';

const text = words.contacts;

/** Everybody, found by name, email or phone. */
export function ContactsPage() {
  const me = useMe();
  const { q } = useSearch({ from: '/contacts' });
  const navigate = useNavigate();
  const [isAdding, adding] = useDisclosure(false);
  const search = (next: string) =>
    void navigate({ to: '/contacts', search: next === '' ? {} : { q: next }, replace: true });
  const onAdd = may.editContacts(me) ? adding.open : undefined;
  return (
    <Box className={classes.page}>
      <SearchHead title={text.title} label={text.search} q={q ?? ''} onSearch={search} add={text.add} onAdd={onAdd} />
      <Rows q={q} onAdd={onAdd} onClear={() => search('')} />
      {isAdding && <NewContact onClose={adding.close} />}
    </Box>
  );
}

interface RowsProps {
  readonly q: string | undefined;
  readonly onAdd: (() => void) | undefined;
  readonly onClear: () => void;
}

function Rows({ q, onAdd, onClear }: RowsProps) {
  const query = useInfiniteQuery(contactsQuery(q === undefined ? {} : { q }));
  const { data, error, refetch } = query;
  if (error && !data) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <TableSkeleton columns={4} />;
  const contacts = data.pages.flatMap(({ items }) => items);
  if (contacts.length === 0 && q !== undefined)
    return (
      <Blank title={text.emptied} text={text.emptiedBy(q)}>
        <Button variant="light" onClick={onClear} children={text.clear} />
      </Blank>
    );
  if (contacts.length === 0)
    return (
      <Blank title={text.empty} text={text.emptyText}>
        {onAdd && <Button onClick={onAdd} children={text.add} />}
      </Blank>
    );
  return (
    <>
      <ContactTable contacts={contacts} />
      <ScrollEnd
        hasMore={query.hasNextPage}
        isLoading={query.isFetchingNextPage}
        onMore={() => void query.fetchNextPage()}
      />
    </>
  );
}
