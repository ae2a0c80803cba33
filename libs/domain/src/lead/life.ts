/** The stages that a lead goes through, in order; none is skipped. */
export const lifeStages = ['created', 'assigned', 'market_qualified', 'sales_qualified', 'converted'] as const;

/** How far a lead is, or how it ended. */
export type LifeStage = (typeof lifeStages)[number] | 'discarded' | 'converted_to_contact' | 'merged';

/** A stage in which somebody works on the lead. */
export type LiveStage = Exclude<(typeof lifeStages)[number], 'converted'>;

/** A stage that a lead qualifies for. */
export type QualifiedStage = 'market_qualified' | 'sales_qualified';

/** A task on a lead. */
export interface LeadStep {
  readonly id: string;
  readonly name: string;
  /** the one that it belongs to */
  readonly stage: LiveStage;
  /** the lead does not leave the stage without it */
  readonly required: boolean;
  /** the member who is to do it */
  readonly assigneeId: string | null;
  /** `YYYY-MM-DD` */
  readonly dueOn: string | null;
  readonly done: boolean;
}

/** Whether somebody works on a lead in that stage. */
export const isLive = (stage: LifeStage): stage is LiveStage =>
  stage !== 'converted' && lifeStages.some((live) => live === stage);

/** The order of a stage in the life of a lead, from 0; -1: it is an end besides it. */
export const orderOf = (stage: LifeStage): number => lifeStages.findIndex((one) => one === stage);
