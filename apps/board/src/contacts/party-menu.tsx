import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowMerge, IconDots } from '@tabler/icons-react';
import { type UseMutationResult } from '@tanstack/react-query';
import { words } from '../words/words.js';
import { MergeDialog } from './merge-dialog.js';
import { type Merging } from './party-commands.js';
import { type Party } from './party-picker.js';

const text = words.contacts;

interface PartyMenuProps {
  readonly kind: 'contacts' | 'accounts';
  readonly party: Party;
  readonly texts: {
    readonly mergeOf: (name: string) => string;
    readonly mergeText: (name: string) => string;
    readonly mergeTarget: string;
  };
  /** those into which it can be merged, with what tells them apart */
  readonly find: (q: string, signal: AbortSignal) => Promise<readonly Party[]>;
  readonly merge: Pick<UseMutationResult<unknown, Error, Merging, (() => void) | undefined>, 'isPending' | 'mutate'>;
  readonly onMerged: (survivorId: string) => void;
}

/** What else can be done with a contact or an account. */
export function PartyMenu({ kind, party, texts, find, merge, onMerged }: PartyMenuProps) {
  const [isMerging, merging] = useDisclosure(false);
  const into = (survivor: Party) => {
    const onSuccess = () => {
      merging.close();
      onMerged(survivor.id);
    };
    merge.mutate({ loser: party, survivor }, { onSuccess });
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={text.moreOf}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconArrowMerge size={16} />} onClick={merging.open}>
            {text.merge}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isMerging && (
        <MergeDialog
          kind={kind}
          loser={party}
          title={texts.mergeOf(party.name)}
          explain={texts.mergeText(party.name)}
          targetLabel={texts.mergeTarget}
          find={find}
          isPending={merge.isPending}
          onMerge={into}
          onClose={merging.close}
        />
      )}
    </>
  );
}
