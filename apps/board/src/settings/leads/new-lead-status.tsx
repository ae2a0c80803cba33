import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { answerOf, api, type Schemas } from '../../api/client.js';
import { words } from '../../words/words.js';
import { FormDialog } from '../parts/form-dialog.js';
import { NameField } from '../parts/name-field.js';
import { refusalOf } from '../parts/refusal.js';
import { useFormWrite } from '../parts/use-write.js';

const texts = words.settings.leads.statuses;

/** Adds a lead status at the end. */
export function NewLeadStatus({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const add = useFormWrite((body: Schemas['AddLeadStatusDto']) => answerOf(api.POST('/v1/lead-statuses', { body })), {
    said: (body) => texts.added(body.name),
  });
  const refusal = refusalOf(add.error, ['/name']);
  return (
    <FormDialog
      opened
      title={texts.newTitle}
      onClose={onClose}
      submit={texts.add}
      isSaving={add.isPending}
      canSubmit={name.trim() !== ''}
      refused={refusal.rest}
      onSubmit={() => add.mutate({ name: name.trim(), description: description.trim() }, { onSuccess: onClose })}
    >
      <NameField value={name} onChange={setName} error={refusal.at('/name')} />
      <Textarea
        label={words.settings.parts.description}
        description={texts.descriptionHelp}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
        autosize
        maxLength={2000}
      />
    </FormDialog>
  );
}
