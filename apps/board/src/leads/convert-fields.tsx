import { Group, Select, TextInput } from '@mantine/core';
import { type Pipeline } from '../catalogue/catalogue.js';
import { DateField } from '../ui/date-field.js';
import { words } from '../words/words.js';
import { type ConvertDraft, isWrongAmount, takingStages } from './convert-draft.js';
import { type OneLead } from './lead-queries.js';

const { convert, newLead } = words.leads;

interface FieldsProps {
  readonly draft: ConvertDraft;
  readonly onChange: (part: Partial<ConvertDraft>) => void;
}

interface PlaceFieldsProps extends FieldsProps {
  readonly pipelines: readonly Pipeline[];
  readonly pipeline: Pipeline | undefined;
}

/** The pipeline and the stage that it goes to. */
export function PlaceFields({ draft, pipelines, pipeline, onChange }: PlaceFieldsProps) {
  const stages = takingStages(pipeline);
  return (
    <Group grow gap="md">
      <Select
        label={convert.pipeline}
        data={pipelines.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.pipelineId}
        allowDeselect={false}
        onChange={(pipelineId) => onChange({ pipelineId, stageId: null })}
      />
      <Select
        label={convert.stage}
        data={stages.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.stageId ?? stages[0]?.id ?? null}
        allowDeselect={false}
        onChange={(stageId) => onChange({ stageId })}
      />
    </Group>
  );
}

interface ValueFieldsProps extends FieldsProps {
  readonly lead: OneLead;
  readonly currency: string;
}

/** What it may be worth, and until when. */
export function ValueFields({ lead, draft, currency, onChange }: ValueFieldsProps) {
  const isOther = lead.value !== null && lead.value.currency !== currency;
  return (
    <Group grow gap="md" align="flex-start">
      <TextInput
        label={convert.value(currency)}
        inputMode="decimal"
        value={draft.amount}
        error={isWrongAmount(draft, currency) ? newLead.money : null}
        description={isOther ? convert.otherCurrency(currency) : undefined}
        onChange={(event) => onChange({ amount: event.currentTarget.value })}
      />
      <DateField
        label={convert.expectedClose}
        clearable
        value={draft.expectedCloseDate}
        onChange={(expectedCloseDate) => onChange({ expectedCloseDate })}
      />
    </Group>
  );
}
