import { type Money } from '../money/money.js';
import { requireMoney } from '../money/require-money.js';
import { type Pipeline, type Stage } from '../pipelines/state.js';
import { reject } from '../rejections.js';
import { adjustValue } from './adjust-value.js';
import { type OpportunityEvent, type OpportunityEventData, type Revaluation } from './events.js';
import { presentPlace } from './present-place.js';
import { referenceTo, stageReference } from './references.js';
import { type Opportunity } from './state.js';
import { type OpportunityWorld } from './world.js';

/** Where an open deal goes, and its value there. */
export interface Destination {
  readonly pipeline: Pipeline;
  /** absent: it stays in its stage */
  readonly stage?: Stage;
  /** needed where the pipeline has another currency */
  readonly value?: Money | undefined;
}

/** What `pipeline_changed` and `team_changed` carry of a move. @throws `value_required`, and as `requireMoney` */
export function relocation(
  deal: Opportunity,
  world: OpportunityWorld,
  { pipeline, stage, value }: Destination,
): OpportunityEventData<'pipeline_changed'> {
  const from = presentPlace(deal, world.pipelines);
  return {
    fromStage: from.stage,
    toStage: stage ? stageReference(pipeline, stage) : from.stage,
    fromPipeline: from.pipeline,
    toPipeline: referenceTo(pipeline),
    revaluation: revaluation(deal, pipeline, value),
  };
}

/** The deal as it is before a move, with the value that it will have. */
export const valued = (deal: Opportunity, value: Money | undefined): Opportunity => (value ? { ...deal, value } : deal);

/**
 * The value that comes along with a move within one currency, as an adjustment.
 *
 * @param deal with the team that it then has
 * @throws as `adjustValue`
 */
export const adjustmentAlong = (
  deal: Opportunity,
  world: OpportunityWorld,
  { pipeline, value }: Destination,
): readonly OpportunityEvent[] =>
  value && pipeline.currency === deal.value.currency ? adjustValue({ type: 'adjust_value', value }, deal, world) : [];

/** @throws `not_open`: a closed deal is reopened first */
export function requireOpen({ status }: Opportunity): void {
  if (status !== 'open') reject('not_open', { status });
}

function revaluation(deal: Opportunity, { currency }: Pipeline, value?: Money): Revaluation | null {
  if (currency === deal.value.currency) return null;
  if (!value) reject('value_required', { currency });
  return { previous: deal.value, value: requireMoney(value, currency) };
}
