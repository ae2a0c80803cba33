import { lookUp } from '../look-up.js';
import { type Outcome, type Pipeline, type Pipelines, type Stage, type StatusPolicy } from '../pipelines/state.js';

/** A stage as it was when the event happened: history reads the same after it was renamed. */
export interface StageReference {
  readonly id: string;
  readonly name: string;
  /** index in its pipeline, from 0 */
  readonly position: number;
  readonly outcome: Outcome;
}

/** A pipeline as it was when the event happened. */
export interface PipelineReference {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
  readonly statusPolicy: StatusPolicy;
}

/** From one stage to another. */
export interface StageChange {
  readonly fromStage: StageReference;
  readonly toStage: StageReference;
}

/** What an event keeps of a pipeline. */
export const referenceTo = ({ id, name, currency, statusPolicy }: Pipeline): PipelineReference => ({
  id,
  name,
  currency,
  statusPolicy,
});

/** What an event keeps of a stage of the pipeline. */
export const stageReference = (pipeline: Pipeline, { id, name, outcome }: Stage): StageReference => ({
  id,
  name,
  position: pipeline.stages.findIndex((stage) => stage.id === id),
  outcome,
});

/** The pipeline of that id, if the organization has it. */
export const pipelineOf = (pipelines: Pipelines, id: string): Pipeline | undefined => lookUp(pipelines.byId, id);
