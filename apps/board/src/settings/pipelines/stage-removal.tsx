import { Select } from '@mantine/core';
import { useState } from 'react';
import { type Pipeline, type Stage } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { countOf } from '../parts/refusal.js';
import { RemovalDialog } from '../parts/removal-dialog.js';
import { stageWrites } from './pipeline-writes.js';
import { stageTargets } from './stage-outcomes.js';

const texts = words.settings.pipelines;

interface StageRemovalProps {
  readonly pipeline: Pipeline;
  readonly stage: Stage;
  readonly onClose: () => void;
}

/** Asks before a stage is deleted, and where its deals go. */
export function StageRemoval({ pipeline, stage, onClose }: StageRemovalProps) {
  const [targetId, setTargetId] = useState<string | null>(null);
  const targets = stageTargets(pipeline, stage);
  return (
    <RemovalDialog
      title={texts.deleteStage(stage.name)}
      text={texts.deleteStageText}
      said={texts.stageDeleted(stage.name)}
      onClose={onClose}
      run={(isPlaced) => stageWrites(pipeline.id, stage.id).remove(isPlaced ? (targetId ?? undefined) : undefined)}
      heals={['stage_in_use']}
      inUse={(problem) => texts.stageHolds(countOf(problem))}
      isPlaceChosen={targetId !== null}
      place={
        <Select
          label={texts.stageTarget}
          data={targets.map(({ id, name }) => ({ value: id, label: name }))}
          value={targetId}
          onChange={setTargetId}
        />
      }
    />
  );
}
