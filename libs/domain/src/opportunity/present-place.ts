import { type Pipelines } from '../pipelines/state.js';
import { pipelineOf, referenceTo, stageReference } from './references.js';
import { type Opportunity } from './state.js';

/** Where a deal is, as the catalogue has it now: events keep the names of their day. What it no longer has stays as it was. */
export function presentPlace(deal: Opportunity, pipelines: Pipelines): Pick<Opportunity, 'pipeline' | 'stage'> {
  const pipeline = pipelineOf(pipelines, deal.pipeline.id);
  if (!pipeline) return { pipeline: deal.pipeline, stage: deal.stage };
  const stage = pipeline.stages.find(({ id }) => id === deal.stage.id);
  return { pipeline: referenceTo(pipeline), stage: stage ? stageReference(pipeline, stage) : deal.stage };
}
