import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowMerge, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { MergeDialog } from '../contacts/merge-dialog.js';
import { type Party } from '../contacts/party-picker.js';
import { words } from '../words/words.js';
import { type Account, findAccounts } from './accounts.js';
import { useMergeAccount } from './use-account-commands.js';

const text = words.accounts;

interface AccountMenuProps {
  readonly account: Account;
  readonly onMerged: (survivorId: string) => void;
}

/** What else can be done with an account. */
export function AccountMenu({ account, onMerged }: AccountMenuProps) {
  const [isMerging, setMerging] = useState(false);
  const merge = useMergeAccount();
  const into = (survivor: Party) =>
    merge.mutate({ loser: account, survivor }, { onSuccess: () => onMerged(survivor.id) });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={words.contacts.moreOf}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconArrowMerge size={16} />} onClick={() => setMerging(true)}>
            {words.contacts.merge}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isMerging && (
        <MergeDialog
          kind="accounts"
          loser={account}
          title={text.mergeOf(account.name)}
          explain={text.mergeText(account.name)}
          targetLabel={text.mergeTarget}
          find={findParties}
          isPending={merge.isPending}
          onMerge={into}
          onClose={() => setMerging(false)}
        />
      )}
    </>
  );
}

/** Accounts with what tells them apart. */
const findParties = async (q: string, signal: AbortSignal): Promise<readonly Party[]> =>
  (await findAccounts(q, signal)).map(({ id, name, domains, location }) => ({
    ...{ id, name },
    about: domains[0] ?? location ?? '',
  }));
