import { ActionIcon, Group, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconArrowUpRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { findAccounts } from '../accounts/accounts.js';
import { Problem } from '../api/problem.js';
import { words } from '../words/words.js';
import classes from './contacts.module.css';
import { type Party, PartyPicker } from './party-picker.js';

interface AccountFieldProps {
  readonly label: string;
  readonly account: Party | null;
  readonly placeholder: string;
  readonly isReadOnly: boolean;
  /** of one that cannot be chosen */
  readonly except?: string;
  readonly onSave: (accountId: string | null) => Promise<unknown>;
}

/** An account that something belongs to: chosen where it stands, and a way to it. */
export function AccountField({ label, account, placeholder, isReadOnly, except, onSave }: AccountFieldProps) {
  const [isEditing, setEditing] = useState(false);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const choose = (party: Party | null) => {
    setRefusal(undefined);
    onSave(party?.id ?? null)
      .then(() => setEditing(false))
      .catch((error: unknown) => setRefusal(error instanceof Problem ? error.detail : words.app.unexpected));
  };
  if (isEditing)
    return (
      <PartyPicker
        kind="accounts"
        label={label}
        find={findAccounts}
        chosen={account}
        onChoose={choose}
        onLeave={() => setEditing(false)}
        isLabelHidden
        autoFocus
        {...(except !== undefined && { except })}
        {...(refusal !== undefined && { error: refusal })}
      />
    );
  const value = (
    <span className={classes.value} data-empty={!account || undefined} children={account?.name ?? placeholder} />
  );
  return (
    <Group gap={0} wrap="nowrap">
      <div className={classes.grow}>
        {isReadOnly ? (
          value
        ) : (
          <UnstyledButton className={classes.editable} onClick={() => setEditing(true)} fz={14}>
            <VisuallyHidden>{words.contacts.editOf(label)} </VisuallyHidden>
            {value}
          </UnstyledButton>
        )}
      </div>
      {account && (
        <ActionIcon
          size="sm"
          aria-label={words.contacts.openAccount(account.name)}
          renderRoot={(props) => <Link to="/accounts/$accountId" params={{ accountId: account.id }} {...props} />}
        >
          <IconArrowUpRight size={14} />
        </ActionIcon>
      )}
    </Group>
  );
}
