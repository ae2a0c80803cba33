import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMay } from '../catalogue/rights.js';
import { PartyList } from '../contacts/party-list.js';
import { words } from '../words/words.js';
import { AccountTable } from './account-table.js';
import { accountsQuery } from './accounts.js';
import { NewAccount } from './new-account.js';

/** The companies, found by name or domain. */
export function AccountsPage() {
  const may = useMay();
  const { q = '' } = useSearch({ from: '/accounts' });
  const navigate = useNavigate();
  return (
    <PartyList
      texts={words.accounts}
      q={q}
      onSearch={(next) => void navigate({ to: '/accounts', search: next === '' ? {} : { q: next }, replace: true })}
      query={useInfiniteQuery(accountsQuery(q === '' ? {} : { q }))}
      mayAdd={may('editAccounts')}
      columns={5}
      table={(accounts) => <AccountTable accounts={accounts} />}
      form={(close) => <NewAccount onClose={close} />}
    />
  );
}
