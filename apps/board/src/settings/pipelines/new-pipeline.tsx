import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, type Schemas } from '../../api/client.js';
import { organizationQuery, type Pipeline } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { currencyChoices } from '../parts/choices.js';
import { FormDialog } from '../parts/form-dialog.js';
import { refusalOf } from '../parts/refusal.js';
import { useFormWrite } from '../parts/use-write.js';
import { FirstStages } from './first-stages.js';
import { draftsOf, isComplete, type StageDraft, stagesOf } from './stage-drafts.js';
import { PresetChoice } from './preset-choice.js';

const texts = words.settings.pipelines;
const policies = ['by_stage', 'independent'] as const;

interface NewPipelineProps {
  readonly onClose: () => void;
  readonly onCreated: (pipeline: Pipeline) => void;
}

/** Makes a pipeline from a preset, or from nothing. */
export function NewPipeline({ onClose, onCreated }: NewPipelineProps) {
  const { data: organization } = useQuery(organizationQuery);
  const [preset, setPreset] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [currency, setCurrency] = useState<string | null>(null);
  const [policy, setPolicy] = useState<Pipeline['statusPolicy']>('by_stage');
  const [drafts, setDrafts] = useState<readonly StageDraft[]>(() => draftsOf('by_stage'));
  const define = useFormWrite((body: Schemas['DefinePipelineDto']) => answerOf(api.POST('/v1/pipelines', { body })), {
    said: (_, { name: created }) => texts.created(created),
  });
  const refusal = refusalOf(define.error, ['/name', '/currency']);
  const common = { ...(name.trim() !== '' && { name: name.trim() }), ...(currency !== null && { currency }) };
  const isNothing = preset === null;
  return (
    <FormDialog
      opened
      size="lg"
      title={texts.newTitle}
      onClose={onClose}
      submit={texts.create}
      isSaving={define.isPending}
      canSubmit={!isNothing || (name.trim() !== '' && isComplete(drafts, policy))}
      refused={refusal.rest}
      onSubmit={() =>
        define.mutate(
          isNothing ? { ...common, statusPolicy: policy, stages: stagesOf(drafts, policy) } : { ...common, preset },
          {
            onSuccess: (pipeline) => {
              onClose();
              onCreated(pipeline);
            },
          },
        )
      }
    >
      <PresetChoice chosen={preset} onChoose={setPreset} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={words.settings.parts.name}
          placeholder={preset ?? undefined}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={refusal.at('/name')}
          maxLength={200}
        />
        <Select
          label={texts.currency}
          placeholder={organization?.currency}
          description={texts.currencyText}
          data={currencyChoices}
          value={currency}
          onChange={setCurrency}
          error={refusal.at('/currency')}
          searchable
          clearable
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
      </SimpleGrid>
      {isNothing && (
        <>
          <Select
            label={texts.statusPolicy}
            data={policies.map((value) => ({ value, label: texts.policy[value] }))}
            value={policy}
            onChange={(value) => {
              const chosen = policies.find((one) => one === value) ?? 'by_stage';
              setPolicy(chosen);
              setDrafts(draftsOf(chosen));
            }}
            allowDeselect={false}
          />
          <FirstStages drafts={drafts} policy={policy} onChange={setDrafts} />
        </>
      )}
    </FormDialog>
  );
}
