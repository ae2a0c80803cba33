import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { words } from '../../words/words.js';
import { conditionsOf, draftOf, emptyCondition } from '../conditions/condition-drafts.js';
import { ConditionList } from '../conditions/condition-list.js';
import { conditionText } from '../conditions/condition-text.js';
import { useLeadFields } from '../conditions/use-lead-fields.js';
import { FormDialog } from '../parts/form-dialog.js';
import { refusalOf } from '../parts/refusal.js';
import { type Criterion } from '../settings-data.js';

const texts = words.settings.leads.stages;
const kinds = ['condition', 'steps_done', 'confirmation'] as const;

interface CriterionFormProps {
  /** null: a new one */
  readonly criterion: Criterion | null;
  readonly isSaving: boolean;
  readonly error: Error | null;
  readonly onClose: () => void;
  readonly onSave: (criterion: Criterion) => void;
}

/** A criterion: a field that is compared or filled, the steps done, or that somebody confirms it. */
export function CriterionForm({ criterion, isSaving, error, onClose, onSave }: CriterionFormProps) {
  const { fields, currency } = useLeadFields();
  const [kind, setKind] = useState<Criterion['kind']>(criterion?.kind ?? 'condition');
  const [name, setName] = useState(criterion?.name ?? '');
  const [drafts, setDrafts] = useState(() => [
    criterion?.condition ? draftOf(criterion.condition, fields, currency) : emptyCondition(),
  ]);
  const [condition] = conditionsOf(drafts, fields, currency) ?? [];
  const proposed = {
    condition: condition ? conditionText(condition, fields, currency) : '',
    steps_done: texts.kinds.steps_done,
    confirmation: '',
  }[kind];
  const named = name.trim() || proposed;
  const refusal = refusalOf(error, ['/name']);
  return (
    <FormDialog
      opened
      size="lg"
      title={criterion ? texts.editCriterion : texts.newCriterion}
      onClose={onClose}
      submit={criterion ? words.app.save : texts.addCriterion}
      isSaving={isSaving}
      canSubmit={named !== '' && (kind !== 'condition' || condition !== undefined)}
      refused={refusal.rest}
      onSubmit={() =>
        onSave({
          ...(criterion?.id !== undefined && { id: criterion.id }),
          name: named,
          kind,
          ...(kind === 'condition' && condition && { condition }),
        })
      }
    >
      <Select
        label={texts.kind}
        data={kinds.map((value) => ({ value, label: texts.kinds[value] }))}
        value={kind}
        onChange={(value) => setKind(kinds.find((one) => one === value) ?? 'condition')}
        allowDeselect={false}
      />
      {kind === 'condition' && (
        <ConditionList drafts={drafts} fields={fields} onChange={(all) => setDrafts([...all])} isSingle />
      )}
      <TextInput
        label={texts.criterionName}
        description={kind === 'confirmation' ? texts.criterionNameHelp : undefined}
        placeholder={proposed}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={refusal.at('/name')}
        maxLength={200}
      />
    </FormDialog>
  );
}
