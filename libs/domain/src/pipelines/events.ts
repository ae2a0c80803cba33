import { type EventSchemas } from '#decider';
import {
  type CloseReasonPolicy,
  type Colour,
  type Outcome,
  type PipelineTarget,
  type StageGates,
  type Status,
  type StatusPolicy,
} from './state.js';

/** A stage as it is defined. */
export interface StageDefinition {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly colour: Colour;
  readonly outcome: Outcome;
  readonly probability: number;
  readonly staleAfterDays: number | null;
}

interface Data {
  pipeline_defined: {
    pipelineId: string;
    name: string;
    description: string;
    currency: string;
    statusPolicy: StatusPolicy;
    preset: string | null;
    stages: readonly StageDefinition[];
  };
  pipeline_renamed: { pipelineId: string; name: string; previous: string };
  pipeline_described: { pipelineId: string; description: string; previous: string };
  default_pipeline_set: { pipelineId: string; previous: string | null };
  close_reason_policy_set: { pipelineId: string; policy: CloseReasonPolicy; previous: CloseReasonPolicy };
  stage_added: { pipelineId: string; stage: StageDefinition; position: number };
  stage_renamed: { pipelineId: string; stageId: string; name: string; previous: string };
  stage_described: { pipelineId: string; stageId: string; description: string; previous: string };
  stage_recoloured: { pipelineId: string; stageId: string; colour: Colour; previous: Colour };
  stage_probability_set: { pipelineId: string; stageId: string; probability: number; previous: number };
  stage_stale_after_set: { pipelineId: string; stageId: string; days: number | null; previous: number | null };
  stage_gates_set: { pipelineId: string; stageId: string; gates: StageGates; previous: StageGates };
  status_description_set: { pipelineId: string; status: Status; description: string; previous: string };
  stage_repositioned: { pipelineId: string; stageId: string; position: number; previous: number };
  /** step one: it takes no deals from here on */
  stage_deletion_started: { pipelineId: string; stageId: string; moveTo: string };
  /** step two: it held none any more */
  stage_deleted: { pipelineId: string; stageId: string; moveTo: string };
  pipeline_deletion_started: { pipelineId: string; moveTo: PipelineTarget | null };
  pipeline_deleted: { pipelineId: string; moveTo: PipelineTarget | null };
}

/** What can happen to the pipelines of an organization. */
export type PipelinesEvent = { [T in keyof Data]: { readonly type: T; readonly data: Readonly<Data[T]> } }[keyof Data];

/** How these events are stored. */
export const pipelinesSchemas = {
  pipeline_defined: { version: 1 },
  pipeline_renamed: { version: 1 },
  pipeline_described: { version: 1 },
  default_pipeline_set: { version: 1 },
  close_reason_policy_set: { version: 1 },
  stage_added: { version: 1 },
  stage_renamed: { version: 1 },
  stage_described: { version: 1 },
  stage_recoloured: { version: 1 },
  stage_probability_set: { version: 1 },
  stage_stale_after_set: { version: 1 },
  stage_gates_set: { version: 1 },
  status_description_set: { version: 1 },
  stage_repositioned: { version: 1 },
  stage_deletion_started: { version: 1 },
  stage_deleted: { version: 1 },
  pipeline_deletion_started: { version: 1 },
  pipeline_deleted: { version: 1 },
} as const satisfies EventSchemas;
