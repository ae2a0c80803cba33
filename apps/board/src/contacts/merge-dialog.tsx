import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { words } from '../words/words.js';
import { type Party, PartyPicker } from './party-picker.js';

const text = words.contacts;

interface MergeDialogProps {
  readonly kind: 'contacts' | 'accounts';
  readonly loser: Party;
  readonly title: string;
  /** what happens */
  readonly explain: string;
  readonly targetLabel: string;
  readonly find: (q: string, signal: AbortSignal) => Promise<readonly Party[]>;
  readonly isPending: boolean;
  readonly onMerge: (survivor: Party) => void;
  readonly onClose: () => void;
}

/** Chooses into which other one a contact or account is merged; says what happens before it does. */
export function MergeDialog({ kind, loser, title, explain, targetLabel, find, ...on }: MergeDialogProps) {
  const [survivor, setSurvivor] = useState<Party | null>(null);
  return (
    <Modal opened onClose={on.onClose} title={title} closeButtonProps={{ 'aria-label': words.app.close }}>
      <Stack gap="md">
        <Text size="sm">{explain}</Text>
        <PartyPicker
          kind={kind}
          label={targetLabel}
          find={find}
          except={loser.id}
          chosen={survivor}
          onChoose={setSurvivor}
        />
        {survivor && (
          <Alert color="yellow" p="sm">
            {text.mergeSummary(loser.name, survivor.name)}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={on.onClose} children={words.app.cancel} />
          <Button
            color="red"
            disabled={!survivor}
            loading={on.isPending}
            onClick={() => survivor && on.onMerge(survivor)}
            children={text.mergeConfirm}
          />
        </Group>
      </Stack>
    </Modal>
  );
}
