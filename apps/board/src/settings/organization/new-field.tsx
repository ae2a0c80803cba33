import { Select, SimpleGrid, TagsInput } from '@mantine/core';
import { useState } from 'react';
import { answerOf, api, type Schemas } from '../../api/client.js';
import { words } from '../../words/words.js';
import { FormDialog } from '../parts/form-dialog.js';
import { NameField } from '../parts/name-field.js';
import { refusalOf } from '../parts/refusal.js';
import { useFormWrite } from '../parts/use-write.js';
import { type CustomField } from '../settings-data.js';

const texts = words.settings.organization.fields;
const records = ['deal', 'lead', 'contact', 'account'] as const;
const kinds = ['text', 'number', 'date', 'choice'] as const;

/** Adds a field of the organization's own. */
export function NewField({ onClose }: { readonly onClose: () => void }) {
  const [record, setRecord] = useState<CustomField['record']>('deal');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<CustomField['kind']>('text');
  const [choices, setChoices] = useState<string[]>([]);
  const add = useFormWrite(
    (body: Schemas['DefineCustomFieldDto']) => answerOf(api.POST('/v1/custom-fields', { body })),
    { said: (body) => texts.added(body.name) },
  );
  const refusal = refusalOf(add.error, ['/name', '/choices']);
  return (
    <FormDialog
      opened
      title={texts.newTitle}
      onClose={onClose}
      submit={texts.add}
      isSaving={add.isPending}
      canSubmit={name.trim() !== '' && (kind !== 'choice' || choices.length > 0)}
      refused={refusal.rest}
      onSubmit={() =>
        add.mutate({ record, name: name.trim(), kind, ...(kind === 'choice' && { choices }) }, { onSuccess: onClose })
      }
    >
      <NameField value={name} onChange={setName} error={refusal.at('/name')} />
      <SimpleGrid cols={2}>
        <Select
          label={texts.record}
          data={records.map((value) => ({ value, label: texts.records[value] }))}
          value={record}
          onChange={(value) => setRecord(records.find((one) => one === value) ?? 'deal')}
          allowDeselect={false}
        />
        <Select
          label={texts.kind}
          data={kinds.map((value) => ({ value, label: texts.kinds[value] }))}
          value={kind}
          onChange={(value) => setKind(kinds.find((one) => one === value) ?? 'text')}
          allowDeselect={false}
        />
      </SimpleGrid>
      {kind === 'choice' && (
        <TagsInput
          size="xs"
          label={texts.choices}
          description={texts.choicesHelp}
          value={choices}
          onChange={setChoices}
          error={refusal.at('/choices')}
          acceptValueOnBlur
        />
      )}
    </FormDialog>
  );
}
