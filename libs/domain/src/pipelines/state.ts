/** What being in a stage can mean. */
export const outcomes = ['active', 'won', 'lost'] as const;

/** What being in a stage means. Fixed set. */
export type Outcome = (typeof outcomes)[number];

/** Where a deal can stand. */
export const statuses = ['open', 'won', 'lost', 'abandoned'] as const;

/** Where a deal stands. Fixed set. */
export type Status = (typeof statuses)[number];

/** A status that is not `open`. */
export type ClosedStatus = Exclude<Status, 'open'>;

/** Whether the stage's outcome decides a deal's status, or the status is set on its own. */
export type StatusPolicy = 'by_stage' | 'independent';

/** Stage colours; a stage has one of these. */
export const colours = ['gray', 'yellow', 'green', 'blue', 'purple', 'red', 'orange', 'teal', 'pink'] as const;

/** A stage's colour. */
export type Colour = (typeof colours)[number];

/** Which closings must say why. */
export type CloseReasonPolicy = 'optional' | 'lost' | 'always';

/** Fields of a deal that a gate can demand. */
export const gateFields = [
  'name',
  'value',
  'source',
  'teamId',
  'channelId',
  'conversationId',
  'contactId',
  'accountId',
  'repId',
  'agentId',
  'expectedCloseDate',
  'followUpAt',
  'description',
  'probability',
  'tags',
] as const;

/** A field of a deal that a gate can demand: one of its own, or one that the organization defined. */
export type GateField = (typeof gateFields)[number] | `customFields.${string}`;

/** Whether a gate can demand it: a field of every deal, or one that an organization might define. */
export const isGateField = (field: unknown): field is GateField =>
  gateFields.some((known) => known === field) || (typeof field === 'string' && /^customFields\..+$/.test(field));

/** What a deal must have before it may enter a stage. */
export interface StageGates {
  readonly requiredFields: readonly GateField[];
  /** in the minor unit of the pipeline's currency; null: any value will do */
  readonly leastValue: number | null;
  /** whether the move must say why */
  readonly reasonRequired: boolean;
}

/** What a stage demands before somebody says otherwise. */
export const noGates: StageGates = { requiredFields: [], leastValue: null, reasonRequired: false };

/** What the statuses mean before somebody says otherwise. */
export const presetStatusDescriptions: Readonly<Record<Status, string>> = {
  open: 'In progress',
  won: 'Came to a successful end',
  lost: 'Was declined or cancelled',
  abandoned: 'Could not be worked to an end',
};

/** Where the deals of a stage that is being deleted go: a stage of the same pipeline and outcome. */
export interface StageDeletion {
  readonly moveTo: string;
}

/** A pipeline and its stage for each outcome that deals can have there. */
export interface PipelineTarget {
  readonly pipelineId: string;
  readonly stageByOutcome: Readonly<Partial<Record<Outcome, string>>>;
}

/** Where the deals of a pipeline that is being deleted go; null: it held none, and no other pipeline could take them. */
export interface PipelineDeletion {
  readonly moveTo: PipelineTarget | null;
}

/** A milestone of a pipeline. */
export interface Stage {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly colour: Colour;
  readonly outcome: Outcome;
  /** chance of winning a deal that is here, in whole per cent, 0 to 100 */
  readonly probability: number;
  /** days after which an open deal here is stale; null: never */
  readonly staleAfterDays: number | null;
  /** what a deal must have before it may enter */
  readonly gates: StageGates;
  /** being deleted: it takes no deals, and those that it holds go there */
  readonly deletion: StageDeletion | null;
}

/** An ordered list of stages with a currency and a status policy. */
export interface Pipeline {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly currency: string;
  readonly statusPolicy: StatusPolicy;
  readonly closeReasonPolicy: CloseReasonPolicy;
  /** a sentence per status of a deal that helps people choose it */
  readonly statusDescriptions: Readonly<Record<Status, string>>;
  /** in their order; a stage's position is its index */
  readonly stages: readonly Stage[];
  /** being deleted: it takes no deals, and those that it holds go there */
  readonly deletion: PipelineDeletion | null;
}

/** What was deleted, and where a deal goes that still arrives there, by id. */
export interface Deleted {
  readonly stages: Readonly<Record<string, { readonly pipelineId: string; readonly moveTo: string }>>;
  readonly pipelines: Readonly<Record<string, PipelineTarget | null>>;
}

/** Every pipeline of an organization. */
export interface Pipelines {
  readonly defaultId: string | null;
  readonly byId: Readonly<Record<string, Pipeline>>;
  readonly deleted: Deleted;
}
