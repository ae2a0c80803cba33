import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowMerge, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { words } from '../words/words.js';
import { type Contact, findContacts } from './contacts.js';
import { MergeDialog } from './merge-dialog.js';
import { type Party } from './party-picker.js';
import { useMergeContact } from './use-contact-commands.js';

const text = words.contacts;

interface ContactMenuProps {
  readonly contact: Contact;
  readonly onMerged?: (survivorId: string) => void;
}

/** What else can be done with a contact. */
export function ContactMenu({ contact, onMerged }: ContactMenuProps) {
  const [isMerging, setMerging] = useState(false);
  const merge = useMergeContact();
  const into = (survivor: Party) =>
    merge.mutate(
      { loser: contact, survivor },
      {
        onSuccess: () => {
          setMerging(false);
          onMerged?.(survivor.id);
        },
      },
    );
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={text.moreOf}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconArrowMerge size={16} />} onClick={() => setMerging(true)}>
            {text.merge}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isMerging && (
        <MergeDialog
          kind="contacts"
          loser={contact}
          title={text.mergeOf(contact.name)}
          explain={text.mergeText(contact.name)}
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

/** Contacts with what tells them apart. */
const findParties = async (q: string, signal: AbortSignal): Promise<readonly Party[]> =>
  (await findContacts(q, signal)).map(({ id, name, emails, phones, account }) => ({
    ...{ id, name },
    about: emails[0] ?? phones[0] ?? account?.name ?? '',
  }));
