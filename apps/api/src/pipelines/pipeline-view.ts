import { lookUp, type Pipeline, type Pipelines, type Stage } from '#domain';
import { HttpProblem } from '#http';
import { type PipelineDto, type StageDto } from './pipeline.dto.js';

/** A pipeline as callers see it. @throws `pipeline_not_found` */
export function pipelineView({ byId, defaultId }: Pipelines, pipelineId: string): PipelineDto {
  const pipeline = lookUp(byId, pipelineId);
  if (!pipeline) throw new HttpProblem('pipeline_not_found', { pipelineId });
  return viewOf(pipeline, defaultId);
}

/** The same of one that is at hand. */
export const viewOf = (pipeline: Pipeline, defaultId: string | null): PipelineDto => ({
  id: pipeline.id,
  name: pipeline.name,
  description: pipeline.description,
  currency: pipeline.currency,
  statusPolicy: pipeline.statusPolicy,
  closeReasonPolicy: pipeline.closeReasonPolicy,
  isDefault: pipeline.id === defaultId,
  statusDescriptions: { ...pipeline.statusDescriptions },
  stages: pipeline.stages.map(stageView),
  deletion: pipeline.deletion && { moveTo: pipeline.deletion.moveTo && { ...pipeline.deletion.moveTo } },
});

/** A stage as callers see it. */
export const stageView = ({ gates, deletion, ...stage }: Stage): StageDto => ({
  ...stage,
  gates: { ...gates, requiredFields: [...gates.requiredFields] },
  deletion: deletion && { ...deletion },
});
