import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMay } from '../catalogue/rights.js';
import { words } from '../words/words.js';
import { ContactTable } from './contact-table.js';
import { contactsQuery } from './contacts.js';
import { NewContact } from './new-contact.js';
import { PartyList } from './party-list.js';

/** Everybody, found by name, email or phone. */
export function ContactsPage() {
  const may = useMay();
  const { q = '' } = useSearch({ from: '/contacts' });
  const navigate = useNavigate();
  return (
    <PartyList
      texts={words.contacts}
      q={q}
      onSearch={(next) => void navigate({ to: '/contacts', search: next === '' ? {} : { q: next }, replace: true })}
      query={useInfiniteQuery(contactsQuery(q === '' ? {} : { q }))}
      mayAdd={may('editContacts')}
      columns={4}
      table={(contacts) => <ContactTable contacts={contacts} />}
      form={(close) => <NewContact onClose={close} />}
    />
  );
}
