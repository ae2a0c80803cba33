import {
  type CloseReasonPolicy,
  type Colour,
  type Outcome,
  type StageGates,
  type Status,
  type StatusPolicy,
} from './state.js';

/** A stage as its maker describes it. */
export interface NewStage {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** @defaultValue gray, green where won, red where lost */
  readonly colour?: Colour;
  /** needed where the status follows the stage; else only `active` */
  readonly outcome?: Outcome;
  /** whole per cent @defaultValue 50, 100 where won, 0 where lost */
  readonly probability?: number;
  readonly staleAfterDays?: number | null;
}

/** Make a pipeline with its stages, in their order. */
export interface DefinePipeline {
  readonly type: 'define_pipeline';
  readonly pipelineId: string;
  readonly name: string;
  readonly description?: string;
  /** ISO 4217; fixed from then on @defaultValue the organization's */
  readonly currency?: string;
  /** fixed from then on */
  readonly statusPolicy: StatusPolicy;
  /** the name of the preset that it is made from */
  readonly preset?: string;
  readonly stages: readonly NewStage[];
}

/** Put a stage into a pipeline. */
export interface AddStage {
  readonly type: 'add_stage';
  readonly pipelineId: string;
  readonly stage: NewStage;
  /** index from 0 @defaultValue after the active ones for an active one, else the end */
  readonly position?: number;
}

interface OfPipeline<Type extends string> {
  readonly type: Type;
  readonly pipelineId: string;
}

interface OfStage<Type extends string> extends OfPipeline<Type> {
  readonly stageId: string;
}

/** Change one thing of a pipeline. */
export type EditPipeline =
  | (OfPipeline<'rename_pipeline'> & { readonly name: string })
  | (OfPipeline<'describe_pipeline'> & { readonly description: string })
  | (OfPipeline<'set_close_reason_policy'> & { readonly policy: CloseReasonPolicy })
  | (OfPipeline<'describe_status'> & { readonly status: Status; readonly description: string })
  | OfPipeline<'set_default_pipeline'>;

/** Put a stage elsewhere in the order; no deal's status changes by it. */
export interface RepositionStage extends OfStage<'reposition_stage'> {
  /** index from 0, as it will be */
  readonly position: number;
}

/** Change one thing of a stage. */
export type EditStage =
  | (OfStage<'rename_stage'> & { readonly name: string })
  | (OfStage<'describe_stage'> & { readonly description: string })
  | (OfStage<'recolour_stage'> & { readonly colour: Colour })
  | (OfStage<'set_stage_probability'> & { readonly probability: number })
  | (OfStage<'set_stage_stale_after'> & { readonly days: number | null });

/** Say what a deal must have before it may enter a stage. */
export interface SetStageGates extends OfStage<'set_stage_gates'> {
  readonly gates: StageGates;
}

/** Begin to delete a stage. */
export interface DeleteStage extends OfStage<'delete_stage'> {
  /** where its deals go; needed where it holds some @defaultValue the nearest one of the same outcome */
  readonly moveTo?: string;
}

/** End the deletion of a stage, all of its deals having been moved. By a process. */
export type CompleteStageDeletion = OfStage<'complete_stage_deletion'>;

/** Begin to delete a pipeline. */
export interface DeletePipeline extends OfPipeline<'delete_pipeline'> {
  /** where its deals and teams go; needed where it holds some or is the default */
  readonly moveTo?: {
    readonly pipelineId: string;
    /** needed for each outcome that deals have here @defaultValue the first one of the outcome */
    readonly stageByOutcome?: Readonly<Partial<Record<Outcome, string>>>;
  };
}

/** End the deletion of a pipeline, all of its deals and teams having been moved. By a process. */
export type CompletePipelineDeletion = OfPipeline<'complete_pipeline_deletion'>;

/** A command that begins or ends a deletion: its decision reads how many deals there are. */
export type PipelinesDeletion = DeleteStage | CompleteStageDeletion | DeletePipeline | CompletePipelineDeletion;

/** Everything that can be asked of the pipelines of an organization. */
export type PipelinesCommand =
  DefinePipeline | EditPipeline | AddStage | RepositionStage | EditStage | SetStageGates | PipelinesDeletion;
