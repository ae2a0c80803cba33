import { Button, Group, Modal, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Problem } from '../api/problem.js';
import { useKeptText } from '../app/use-kept-text.js';
import { pipelinesQuery } from '../catalogue/catalogue.js';
import { words } from '../words/words.js';
import { useHasAmount } from './amount-control.js';
import { edit } from './changes.js';
import { type Deal } from './deal.js';
import { type EditField, patchOf, typesOf } from './edit-fields.js';
import { Field, useDealFields, useFields } from './fields-form.js';
import { dealDraft } from './kept-drafts.js';
import { decodeStaleDeal } from './stale-codec.js';
import { useDealChange } from './use-deal-change.js';

const text = words.deal.edit;

const rows: readonly EditField[] = [
  ...(['description', 'followUpAt', 'repId', 'agentId', 'stageId', 'expectedCloseDate', 'source'] as const),
  ...(['probability', 'contact', 'account', 'pipelineId', 'value', 'tags'] as const),
];

interface EditDialogProps {
  readonly deal: Deal;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Everything of a deal that a form edits, saved as one. Closed, it keeps what was edited; Cancel drops it. */
export const EditDialog = ({ deal, opened, onClose }: EditDialogProps) => (
  <Modal
    opened={opened}
    onClose={onClose}
    title={text.title}
    size="xl"
    closeButtonProps={{ 'aria-label': words.app.close }}
  >
    <EditForm deal={deal} onClose={onClose} />
  </Modal>
);

function EditForm({ deal, onClose }: Omit<EditDialogProps, 'opened'>) {
  const { now, editing } = useFields(deal, dealDraft(deal.id, 'edit'));
  const [reason, setReason] = useKeptText(dealDraft(deal.id, 'edit-reason'));
  const [said, setSaid] = useState<string | null>(null);
  const { data: pipelines } = useQuery(pipelinesQuery);
  const custom = useDealFields().map(({ id }): EditField => `custom.${id}`);
  const hasAmount = useHasAmount(deal);
  const currency = pipelines?.find(({ id }) => id === editing.shown('pipelineId'))?.currency ?? deal.value.currency;
  const refused = (problem: Problem) => {
    if (!decodeStaleDeal(problem)) setSaid([problem.detail, ...problem.errors.map(({ message }) => message)].join(' '));
    return true;
  };
  const change = useDealChange(deal.id, refused);
  const done = () => {
    editing.reset();
    setReason('');
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (editing.contested.length > 0) return setSaid(text.contested);
    if (editing.edited.length === 0) return done();
    const fields = { ...now };
    const mine = Object.assign(
      fields,
      Object.fromEntries(editing.edited.map((field) => [field, editing.shown(field)])),
    );
    const patch = patchOf(mine, editing.edited, currency);
    if (!patch) return setSaid(words.deal.amount.invalid(currency));
    setSaid(null);
    const body = { ...patch, ...(reason.trim() !== '' && { reason: reason.trim() }) };
    change.mutate(edit(deal, body, editing.edited.flatMap(typesOf)), { onSuccess: done });
  };
  const shown = rows.filter((field) => field !== 'value' || hasAmount);
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Field field="name" deal={deal} now={now} editing={editing} autoFocus />
        <Field field="description" deal={deal} now={now} editing={editing} />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="sm">
          {[...shown, ...custom]
            .filter((field) => field !== 'description')
            .map((field) => (
              <Field key={field} field={field} deal={deal} now={now} editing={editing} />
            ))}
        </SimpleGrid>
        {editing.edited.includes('stageId') && (
          <TextInput label={text.reason} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        )}
        {said !== null && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {said}
          </Text>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={done}>
            {words.app.cancel}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {words.app.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
