import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Problem } from '../api/problem.js';
import { customFieldsQuery, useLocale } from '../catalogue/catalogue.js';
import { moneyText } from '../format/money.js';
import { words } from '../words/words.js';
import { edit } from './changes.js';
import { type Deal } from './deal.js';
import { type EditField, fieldOfGate, patchOf, typesOf } from './edit-fields.js';
import { Field, useFields } from './fields-form.js';
import { listed, missingNames } from './gate.js';
import { stageEvents } from './stage-events.js';
import { decodeStaleDeal } from './stale-codec.js';
import { useDealChange } from './use-deal-change.js';

const text = words.deal.gate;

/** A move that a stage refused, and what the deal lacks for it. */
export interface Gate {
  readonly stageId: string;
  readonly stage: string;
  readonly missing: readonly string[];
  readonly leastValue: number | null;
  readonly reason?: string;
}

interface GateDialogProps {
  readonly deal: Deal;
  readonly gate: Gate | null;
  readonly onClose: () => void;
}

/** Says what a stage needs, and takes it: saved and moved as one. */
export const GateDialog = ({ deal, gate, onClose }: GateDialogProps) => (
  <Modal
    opened={gate !== null}
    onClose={onClose}
    title={gate && text.title(gate.stage)}
    closeButtonProps={{ 'aria-label': words.app.close }}
  >
    {gate && <GateForm deal={deal} gate={gate} onClose={onClose} />}
  </Modal>
);

function GateForm({ deal, gate, onClose }: GateDialogProps & { readonly gate: Gate }) {
  const locale = useLocale();
  const { now, editing } = useFields(deal);
  const [reason, setReason] = useState(gate.reason ?? '');
  const [said, setSaid] = useState<string | null>(null);
  const { data: custom = [] } = useQuery(customFieldsQuery);
  const change = useDealChange(deal.id, (problem: Problem) => {
    if (!decodeStaleDeal(problem)) setSaid(problem.detail);
    return true;
  });
  const names = missingNames(gate.missing, custom);
  const fields = gate.missing.flatMap((name) => fieldOfGate(name) ?? []);
  const elsewhere = gate.missing.filter((name) => name !== 'reason' && fieldOfGate(name) === null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const edited: readonly EditField[] = editing.edited;
    const mine = { ...now, ...Object.fromEntries(edited.map((field) => [field, editing.shown(field)])) };
    const patch = patchOf(mine, edited, deal.value.currency);
    if (!patch) return setSaid(words.deal.amount.invalid(deal.value.currency));
    const body = { ...patch, stageId: gate.stageId, ...(reason.trim() !== '' && { reason: reason.trim() }) };
    const said = words.deal.said.moved(gate.stage);
    const touches = [...stageEvents, ...edited.flatMap(typesOf)];
    change.mutate({ ...edit(deal, body, touches), said }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text size="sm">{text.text(gate.stage, listed(names, locale))}</Text>
        {gate.leastValue !== null && (
          <Text size="sm" c="dimmed">
            {text.least(moneyText({ amount: gate.leastValue, currency: deal.value.currency }, locale))}
          </Text>
        )}
        {fields.map((field, index) => (
          <Field key={field} field={field} deal={deal} now={now} editing={editing} autoFocus={index === 0} />
        ))}
        {gate.missing.includes('reason') && (
          <TextInput
            label={text.reason}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            autoFocus={fields.length === 0}
          />
        )}
        {elsewhere.length > 0 && <Text size="sm">{text.cannot(listed(missingNames(elsewhere, custom), locale))}</Text>}
        {said !== null && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {said}
          </Text>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {words.app.cancel}
          </Button>
          <Button type="submit" loading={change.isPending} disabled={elsewhere.length > 0}>
            {text.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
