import { Checkbox, MultiSelect, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { customFieldsQuery, type Pipeline, type Stage } from '../../catalogue/catalogue.js';
import { moneyInput, typedMoney } from '../../format/money.js';
import { words } from '../../words/words.js';
import { FormDialog } from '../parts/form-dialog.js';
import { refusalOf } from '../parts/refusal.js';
import { useFormWrite } from '../parts/use-write.js';
import { stageWrites } from './pipeline-writes.js';

const texts = words.settings.pipelines;

interface StageGatesProps {
  readonly pipeline: Pipeline;
  readonly stage: Stage;
  readonly readOnly: boolean;
  readonly onClose: () => void;
}

/** What a deal must have before it may enter the stage. */
export function StageGates({ pipeline, stage, readOnly, onClose }: StageGatesProps) {
  const { currency } = pipeline;
  const { gates } = stage;
  const [fields, setFields] = useState<string[]>(gates.requiredFields);
  const [least, setLeast] = useState(
    gates.leastValue === null ? '' : moneyInput({ amount: gates.leastValue, currency }),
  );
  const [reasonRequired, setReasonRequired] = useState(gates.reasonRequired);
  const { data: customFields = [] } = useQuery(customFieldsQuery);
  const money = least.trim() === '' ? null : typedMoney(least, currency);
  const isInvalid = least.trim() !== '' && money === null;
  const save = useFormWrite(stageWrites(pipeline.id, stage.id).setGates, { said: () => words.settings.parts.saved });
  return (
    <FormDialog
      opened
      title={texts.gatesOf(stage.name)}
      onClose={onClose}
      submit={words.app.save}
      isSaving={save.isPending}
      canSubmit={!readOnly && !isInvalid}
      refused={refusalOf(save.error).rest}
      onSubmit={() =>
        save.mutate(
          { requiredFields: fields, leastValue: money?.amount ?? null, reasonRequired },
          { onSuccess: onClose },
        )
      }
    >
      <Text size="sm" c="dimmed">
        {texts.gatesText}
      </Text>
      <MultiSelect
        label={texts.requiredFields}
        data={[
          ...Object.entries(texts.gateFields).map(([value, label]) => ({ value, label })),
          ...customFields
            .filter(({ record }) => record === 'deal')
            .map(({ id, name }) => ({ value: `customFields.${id}`, label: name })),
        ]}
        value={fields}
        onChange={setFields}
        searchable
        readOnly={readOnly}
      />
      <TextInput
        label={texts.leastValue}
        description={texts.leastValueText(currency)}
        value={least}
        onChange={(event) => setLeast(event.currentTarget.value)}
        error={isInvalid && texts.leastValueInvalid}
        inputMode="decimal"
        readOnly={readOnly}
      />
      <Checkbox
        label={texts.reasonRequired}
        checked={reasonRequired}
        onChange={(event) => setReasonRequired(event.currentTarget.checked)}
        disabled={readOnly}
      />
    </FormDialog>
  );
}
