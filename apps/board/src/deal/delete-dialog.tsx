import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { forgetDrafts } from '../app/kept-draft-codec.js';
import { useCommand } from '../api/use-command.js';
import { dealName } from '../ui/called.js';
import { words } from '../words/words.js';
import { type Deal, dealKey } from './deal.js';
import { dealDraft } from './kept-drafts.js';

const text = words.deal.remove;

interface DeleteDialogProps {
  readonly deal: Deal;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

/** Asks before a deal is deleted: which one, that it cannot be undone, and what stays. */
export function DeleteDialog({ deal, opened, onClose, onDeleted }: DeleteDialogProps) {
  const queries = useQueryClient();
  const name = dealName(deal) ?? words.deal.unnamed;
  const command = useCommand({
    run: () =>
      answerOf(
        api.DELETE('/v1/opportunities/{id}', {
          params: { path: { id: deal.id }, header: { 'If-Match': `"${deal.revision}"` } },
          body: {},
        }),
      ),
    said: () => words.deal.said.deleted(name),
  });
  const remove = () =>
    command.mutate(undefined, {
      onSuccess: () => {
        forgetDrafts(dealDraft(deal.id, ''));
        onDeleted();
        queries.removeQueries({ queryKey: dealKey(deal.id) });
      },
      onError: () => void queries.invalidateQueries({ queryKey: dealKey(deal.id) }),
    });
  return (
    <Modal opened={opened} onClose={onClose} title={text.title} closeButtonProps={{ 'aria-label': words.app.close }}>
      <Stack gap="md">
        <Text size="sm" fw={600}>
          {text.what(name, deal.pipeline.name, deal.stage.name)}
        </Text>
        <Text size="sm">
          {text.undone} {text.stays}
        </Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            {words.app.cancel}
          </Button>
          <Button color="red.9" onClick={remove} loading={command.isPending}>
            {words.app.delete}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
