import { Alert, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Problem } from '../../api/problem.js';
import { type Pipeline, pipelinesQuery, teamsQuery } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { countOf } from '../parts/refusal.js';
import { RemovalDialog } from '../parts/removal-dialog.js';
import { pipelineWrites } from './pipeline-writes.js';
import { firstStages, type Outcome, outcomes, pipelineTargets, standingStages } from './stage-outcomes.js';

const texts = words.settings.pipelines;

interface PipelineRemovalProps {
  readonly pipeline: Pipeline;
  readonly onClose: () => void;
  readonly onRemoved?: () => void;
}

/** Asks before a pipeline is deleted, and where its deals go. */
export function PipelineRemoval({ pipeline, onClose, onRemoved }: PipelineRemovalProps) {
  const { data: pipelines = [] } = useQuery(pipelinesQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const [targetId, setTargetId] = useState<string | null>(null);
  const [stageByOutcome, setStages] = useState<Partial<Record<Outcome, string>>>({});
  const targets = pipelineTargets(pipelines, pipeline);
  const target = targets.find(({ id }) => id === targetId);
  const moveTo = target && { pipelineId: target.id, stageByOutcome };
  const inUse = (problem: Problem): string =>
    texts.pipelineHolds(
      countOf(problem),
      pipeline.isDefault,
      teams.filter(({ pipelineId }) => pipelineId === pipeline.id).map(({ name }) => name),
    );
  return (
    <RemovalDialog
      title={texts.deletePipeline(pipeline.name)}
      text={texts.deletePipelineText}
      said={texts.pipelineDeleted(pipeline.name)}
      onClose={onClose}
      run={async (isPlaced) => {
        await pipelineWrites(pipeline.id).remove(isPlaced ? moveTo : undefined);
        onRemoved?.();
      }}
      heals={['pipeline_in_use']}
      inUse={inUse}
      isPlaceChosen={target !== undefined}
      place={
        targets.length === 0 ? (
          <Alert color="yellow">{texts.noPipelineTarget}</Alert>
        ) : (
          <>
            <Select
              label={texts.pipelineTarget}
              description={texts.pipelineTargetText}
              data={targets.map(({ id, name }) => ({ value: id, label: name }))}
              value={targetId}
              onChange={(id) => {
                setTargetId(id);
                setStages(firstStages(targets.find((one) => one.id === id)));
              }}
            />
            {target && <TargetStages target={target} chosen={stageByOutcome} onChoose={setStages} />}
          </>
        )
      }
    />
  );
}

interface TargetStagesProps {
  readonly target: Pipeline;
  readonly chosen: Partial<Record<Outcome, string>>;
  readonly onChoose: (chosen: Partial<Record<Outcome, string>>) => void;
}

/** A stage for each outcome. */
const TargetStages = ({ target, chosen, onChoose }: TargetStagesProps) =>
  outcomes.map((outcome) => {
    const stages = standingStages(target, outcome);
    return stages.length === 0 ? null : (
      <Select
        key={outcome}
        label={texts.targetStage[outcome]}
        data={stages.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen[outcome] ?? null}
        onChange={(id) => onChoose({ ...chosen, [outcome]: id ?? undefined })}
        allowDeselect={false}
      />
    );
  });
