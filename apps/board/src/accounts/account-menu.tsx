import { PartyMenu } from '../contacts/party-menu.js';
import { type Party } from '../contacts/party-picker.js';
import { words } from '../words/words.js';
import { type Account, findAccounts } from './accounts.js';
import { useMergeAccount } from './use-account-commands.js';

interface AccountMenuProps {
  readonly account: Account;
  readonly onMerged: (survivorId: string) => void;
}

/** What else can be done with an account. */
export const AccountMenu = ({ account, onMerged }: AccountMenuProps) => (
  <PartyMenu
    kind="accounts"
    party={account}
    texts={words.accounts}
    find={findParties}
    merge={useMergeAccount()}
    onMerged={onMerged}
  />
);

/** Accounts with what tells them apart. */
const findParties = async (q: string, signal: AbortSignal): Promise<readonly Party[]> =>
  (await findAccounts(q, signal)).map(({ id, name, domains, location }) => ({
    ...{ id, name },
    about: domains[0] ?? location ?? '',
  }));
