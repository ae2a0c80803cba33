import { Button, Checkbox, Group, Select, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { membersQuery } from '../catalogue/catalogue.js';
import { DateField } from '../ui/date-field.js';
import { words } from '../words/words.js';
import classes from './lead-drawer.module.css';
import { type Lead } from './lead-queries.js';
import { useAddStep } from './use-lead-work.js';

const { steps: said } = words.leads;

/** Adds a task: what, who, until when, and whether the lead needs it to go on. */
export function AddStep({ lead, onClose }: { readonly lead: Lead; readonly onClose: () => void }) {
  const { data: members = [] } = useQuery(membersQuery);
  const [name, setName] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [assigneeId, setAssigneeId] = useState<string | null>(null);
  const [required, setRequired] = useState(false);
  const add = useAddStep();
  const submit = (): void => {
    const step = {
      name: name.trim(),
      required,
      ...(dueOn !== null && { dueOn }),
      ...(assigneeId !== null && { assigneeId }),
    };
    add.mutate({ lead, step }, { onSuccess: onClose });
  };
  return (
    <form
      className={classes.panel}
      style={{ marginTop: 8 }}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') submit();
      }}
    >
      <TextInput
        label={said.name}
        value={name}
        maxLength={200}
        autoFocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Group grow gap="sm" align="flex-end">
        <Select
          label={said.assignee}
          placeholder={said.owner}
          searchable
          clearable
          data={members.filter(({ removal }) => removal === null).map(({ id, name: label }) => ({ value: id, label }))}
          value={assigneeId}
          onChange={setAssigneeId}
        />
        <DateField label={said.due} clearable value={dueOn} onChange={setDueOn} />
      </Group>
      <Stack gap="sm">
        <Checkbox
          size="sm"
          label={said.required}
          checked={required}
          onChange={(event) => setRequired(event.currentTarget.checked)}
        />
        <Group gap="sm">
          <Button type="submit" disabled={name.trim() === ''} loading={add.isPending}>
            {words.app.add}
          </Button>
          <Button variant="default" onClick={onClose}>
            {words.app.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
