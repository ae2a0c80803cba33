import { Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type Pipeline } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { FormDialog } from '../parts/form-dialog.js';
import { NameField } from '../parts/name-field.js';
import { refusalOf } from '../parts/refusal.js';
import { useFormWrite } from '../parts/use-write.js';
import { pipelineWrites } from './pipeline-writes.js';
import { type Outcome, colours, isOutcome, outcomes, type StageColour } from './stage-outcomes.js';

const texts = words.settings.pipelines;

/** Adds a stage; where the status follows the stage, it must say what being in it means. */
export function NewStage({ pipeline, onClose }: { readonly pipeline: Pipeline; readonly onClose: () => void }) {
  const needsOutcome = pipeline.statusPolicy === 'by_stage';
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [colour, setColour] = useState<StageColour | null>(null);
  const add = useFormWrite(pipelineWrites(pipeline.id).addStage, {
    said: ({ name: added }) => texts.stageAdded(added),
  });
  const refusal = refusalOf(add.error, ['/name', '/stage/name', '/stage/outcome']);
  return (
    <FormDialog
      opened
      title={texts.newStage}
      onClose={onClose}
      submit={texts.addStage}
      isSaving={add.isPending}
      canSubmit={name.trim() !== '' && (!needsOutcome || outcome !== null)}
      refused={refusal.rest}
      onSubmit={() =>
        add.mutate(
          {
            name: name.trim(),
            description: description.trim(),
            ...(outcome && { outcome }),
            ...(colour && { colour }),
          },
          { onSuccess: onClose },
        )
      }
    >
      <NameField value={name} onChange={setName} error={refusal.at('/name') ?? refusal.at('/stage/name')} />
      {needsOutcome && (
        <Select
          label={texts.outcomeLabel}
          description={texts.outcomeText}
          placeholder={texts.chooseOutcome}
          data={outcomes.map((value) => ({ value, label: texts.outcome[value] }))}
          value={outcome}
          onChange={(value) => setOutcome(isOutcome(value) ? value : null)}
          error={refusal.at('/stage/outcome')}
        />
      )}
      <Textarea
        label={words.settings.parts.description}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
        autosize
        maxLength={2000}
      />
      <Select
        label={texts.colourLabel}
        data={colours.map((value) => ({ value, label: texts.colour[value] }))}
        value={colour}
        onChange={(value) => setColour(colours.find((one) => one === value) ?? null)}
        clearable
      />
    </FormDialog>
  );
}
