/** What being in a stage means. Fixed set. */
export type Outcome = 'active' | 'won' | 'lost';

/** Whether the stage's outcome decides a deal's status, or the status is set on its own. */
export type StatusPolicy = 'by_stage' | 'independent';

/** Stage colours; a stage has one of these. */
export const colours = ['gray', 'yellow', 'green', 'blue', 'purple', 'red', 'orange', 'teal', 'pink'] as const;

/** A stage's colour. */
export type Colour = (typeof colours)[number];

/** Which closings must say why. */
export type CloseReasonPolicy = 'optional' | 'lost' | 'always';

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
  /** being deleted: it takes no deals */
  readonly closing: boolean;
}

/** An ordered list of stages with a currency and a status policy. */
export interface Pipeline {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly currency: string;
  readonly statusPolicy: StatusPolicy;
  readonly closeReasonPolicy: CloseReasonPolicy;
  /** in their order; a stage's position is its index */
  readonly stages: readonly Stage[];
}

/** Every pipeline of an organization. */
export interface Pipelines {
  readonly defaultId: string | null;
  readonly byId: Readonly<Record<string, Pipeline>>;
}
