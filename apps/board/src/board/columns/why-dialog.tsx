import { Button, Group, Modal, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { words } from '../../words/words.js';
import { type Move } from './move.js';

interface WhyDialogProps {
  readonly move: Move;
  readonly onSay: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks for the reason of a move that has to have one. */
export function WhyDialog({ move: { to }, onSay, onClose }: WhyDialogProps) {
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() !== '') onSay(reason.trim());
  };
  const { why } = words.columns;
  return (
    <Modal
      opened
      onClose={onClose}
      lockScroll={false} // it would add a style without the nonce
      closeButtonProps={{ 'aria-label': words.app.close }}
      title={to.outcome === 'active' ? why.title(to.name) : why[to.outcome]}
    >
      <form onSubmit={submit}>
        <Textarea
          label={why.label}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
          rows={3}
          maxLength={2000}
        />
        <Group justify="flex-end" mt="md" gap="sm">
          <Button variant="default" onClick={onClose}>
            {words.app.cancel}
          </Button>
          <Button type="submit" disabled={reason.trim() === ''}>
            {why.submit}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
