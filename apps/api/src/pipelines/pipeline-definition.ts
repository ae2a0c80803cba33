import { v5 } from 'uuid';
import { type DefinePipeline, presets } from '#domain';
import { HttpProblem } from '#http';
import { type DefinePipelineDto } from './define-pipeline.dto.js';
import { type NewStageDto } from './new-stage.dto.js';

/** The command of a request for a pipeline; stages without an id get one from the pipeline's id. @throws `preset_unknown` */
export function pipelineDefinition(body: Omit<DefinePipelineDto, 'id'>, pipelineId: string): DefinePipeline {
  const preset = presets.find(({ name }) => name === body.preset);
  if (body.preset !== undefined && !preset) {
    throw new HttpProblem('preset_unknown', { preset: body.preset, presets: presets.map(({ name }) => name) });
  }
  const { name = preset?.name ?? '', description = preset?.description ?? '', currency } = body;
  const { statusPolicy = preset?.statusPolicy ?? 'by_stage', stages = preset?.stages ?? [] } = body;
  return {
    type: 'define_pipeline',
    pipelineId,
    name,
    description,
    statusPolicy,
    ...(currency !== undefined && { currency }),
    ...(preset && { preset: preset.name }),
    stages: stages.map((stage: NewStageDto, index) => withId(stage, pipelineId, index)),
  };
}

/** The stage with its id: the one it names, else one derived from its pipeline and place. */
export const withId = ({ id, ...stage }: NewStageDto, pipelineId: string, place: string | number) => ({
  ...stage,
  id: id ?? v5(`stage/${place}`, pipelineId),
});
