import { type Condition } from '../conditions/condition.js';

/** The stages of a lead's life that have a label. */
export const labelledStages = ['created', 'assigned', 'market_qualified', 'sales_qualified', 'converted'] as const;

/** A stage of a lead's life that has a label. */
export type LabelledStage = (typeof labelledStages)[number];

/** The stages of a lead's life that have steps: while somebody works on it. */
export const stepStages = ['created', 'assigned', 'market_qualified', 'sales_qualified'] as const;

/** A stage of a lead's life that has steps. */
export type StepStage = (typeof stepStages)[number];

/** The stages that a lead qualifies for. */
export const criteriaStages = ['market_qualified', 'sales_qualified', 'converted'] as const;

/** A stage that a lead qualifies for. */
export type CriteriaStage = (typeof criteriaStages)[number];

/** What people say of a lead, beside how far it is. */
export interface LeadStatus {
  readonly id: string;
  readonly name: string;
  /** a sentence that helps people choose it */
  readonly description: string;
  /** being deleted: no lead gets it, and those that have it get the other one */
  readonly deletion: { readonly replacedBy: string } | null;
}

/** Whom a rule assigns leads to: a member, or the members of a team in turn. */
export type RuleTarget = { readonly repId: string } | { readonly teamId: string };

/** Who gets the leads for which all conditions hold; without conditions: every lead. */
export interface RoutingRule {
  readonly id: string;
  readonly name: string;
  readonly conditions: readonly Condition[];
  readonly assign: RuleTarget;
}

/** What can be demanded of a lead: a condition, its required steps done, or that somebody says so. */
export const criterionKinds = ['condition', 'steps_done', 'confirmation'] as const;

/** What is demanded of a lead before it reaches a stage. */
export interface Criterion {
  readonly id: string;
  readonly name: string;
  readonly kind: (typeof criterionKinds)[number];
  /** of the kind `condition` alone */
  readonly condition?: Condition;
}

/** A task that leads get for a stage. */
export interface PolicyStep {
  readonly id: string;
  readonly name: string;
  /** a lead does not leave the stage without it */
  readonly required: boolean;
  /** the member who is to do it; null: whoever the lead belongs to */
  readonly assigneeId: string | null;
  /** days from the lead's capture; null: whenever */
  readonly dueInDays: number | null;
}

/** How an organization works with leads. */
export interface LeadPolicy {
  /** in their order */
  readonly statuses: readonly LeadStatus[];
  /** which one took the place of one that was deleted, by id */
  readonly deletedStatuses: Readonly<Record<string, string>>;
  /** in their order: the first one whose conditions hold assigns the lead */
  readonly rules: readonly RoutingRule[];
  readonly criteria: Readonly<Record<CriteriaStage, readonly Criterion[]>>;
  readonly steps: Readonly<Record<StepStage, readonly PolicyStep[]>>;
  readonly labels: Readonly<Record<LabelledStage, string>>;
  /** whether a won deal gives its lead the status Customer */
  readonly customerStatusEnabled: boolean;
}
