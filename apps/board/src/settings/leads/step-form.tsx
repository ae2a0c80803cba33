import { Checkbox, NumberInput, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { membersQuery } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { FormDialog } from '../parts/form-dialog.js';
import { NameField } from '../parts/name-field.js';
import { refusalOf } from '../parts/refusal.js';
import { type PolicyStep } from '../settings-data.js';

const texts = words.settings.leads.stages;

interface StepFormProps {
  /** null: a new one */
  readonly step: PolicyStep | null;
  readonly isSaving: boolean;
  readonly error: Error | null;
  readonly onClose: () => void;
  readonly onSave: (step: PolicyStep) => void;
}

/** A step: what is to be done, by whom, and until when. */
export function StepForm({ step, isSaving, error, onClose, onSave }: StepFormProps) {
  const { data: members = [] } = useQuery(membersQuery);
  const [name, setName] = useState(step?.name ?? '');
  const [required, setRequired] = useState(step?.required ?? false);
  const [assigneeId, setAssignee] = useState<string | null>(step?.assigneeId ?? null);
  const [days, setDays] = useState<string | number>(step?.dueInDays ?? '');
  const refusal = refusalOf(error, ['/name']);
  return (
    <FormDialog
      opened
      title={step ? texts.editStep : texts.newStep}
      onClose={onClose}
      submit={step ? words.app.save : texts.addStep}
      isSaving={isSaving}
      canSubmit={name.trim() !== ''}
      refused={refusal.rest}
      onSubmit={() =>
        onSave({
          ...(step?.id !== undefined && { id: step.id }),
          name: name.trim(),
          required,
          assigneeId,
          dueInDays: days === '' ? null : Number(days),
        })
      }
    >
      <NameField value={name} onChange={setName} error={refusal.at('/name')} />
      <Select
        label={texts.assignee}
        placeholder={texts.owner}
        data={members.filter(({ removal }) => !removal).map(({ id, name: label }) => ({ value: id, label }))}
        value={assigneeId}
        onChange={setAssignee}
        searchable
        clearable
      />
      <NumberInput
        label={texts.due}
        description={texts.dueText}
        value={days}
        onChange={setDays}
        min={0}
        max={3650}
        allowDecimal={false}
        hideControls
      />
      <Checkbox
        label={texts.requiredLabel}
        checked={required}
        onChange={(event) => setRequired(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}
