import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { words } from '../words/words.js';
import { type Lead } from './lead-queries.js';
import { useDiscard } from './use-lead-commands.js';

const { discard } = words.leads;

/** Asks why a lead is given up. */
export function DiscardLead({ lead, onClose }: { readonly lead: Lead; readonly onClose: () => void }) {
  const [reason, setReason] = useState('');
  const command = useDiscard();
  return (
    <Modal opened onClose={onClose} title={discard.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          command.mutate({ lead, reason });
          onClose();
        }}
      >
        <Stack gap="md">
          <Text size="sm">{discard.text}</Text>
          <TextInput
            label={discard.reason}
            placeholder={discard.reasonHint}
            maxLength={2000}
            value={reason}
            data-autofocus
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {words.app.cancel}
            </Button>
            <Button type="submit" color="red">
              {discard.action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
