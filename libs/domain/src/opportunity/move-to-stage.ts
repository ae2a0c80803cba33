import { type Pipeline } from '../pipelines/state.js';
import { closing } from './close.js';
import { type OpportunityEvent } from './events.js';
import { live, requirePipeline, requireStage } from './live.js';
import { type StageChange, stageReference } from './references.js';
import { type Opportunity, type OpportunityState } from './state.js';
import { type OpportunityWorld } from './world.js';

/** Put the deal into a stage of its pipeline; stages may be skipped. */
export interface MoveToStage {
  readonly type: 'move_to_stage';
  readonly stageId: string;
  /** why: kept as won or lost reason where the move closes the deal */
  readonly reason?: string;
}

/**
 * One event carries the change; under `by_stage` the new stage's outcome decides the status.
 *
 * @throws `opportunity_not_found`, `stage_not_in_pipeline`, `stage_closed`, `reason_required`
 */
export function moveToStage(
  command: MoveToStage,
  state: OpportunityState,
  world: OpportunityWorld,
): readonly OpportunityEvent[] {
  const deal = live(state);
  const pipeline = requirePipeline(world, deal.pipeline.id);
  if (command.stageId === deal.stage.id) return [];
  const target = stageReference(pipeline, requireStage(pipeline, command.stageId));
  const change = { fromStage: presentStage(deal, pipeline), toStage: target };
  const reason = command.reason ?? null;
  if (pipeline.statusPolicy === 'independent') return [shift(change, reason)];
  return deal.status === 'open' ? fromOpen(deal, pipeline, change, reason) : fromClosed(deal, pipeline, change, reason);
}

/** The deal's stage as the catalogue has it now. */
function presentStage(deal: Opportunity, pipeline: Pipeline): StageChange['fromStage'] {
  const stage = pipeline.stages.find(({ id }) => id === deal.stage.id);
  return stage ? stageReference(pipeline, stage) : deal.stage;
}

const shift = (change: StageChange, reason: string | null): OpportunityEvent => ({
  type: change.toStage.position > change.fromStage.position ? 'stage_advanced' : 'stage_reverted',
  data: { ...change, reason },
});

function fromOpen(
  deal: Opportunity,
  pipeline: Pipeline,
  change: StageChange,
  reason: string | null,
): OpportunityEvent[] {
  const stage = change.toStage;
  switch (stage.outcome) {
    case 'active':
      return [shift(change, reason)];
    case 'won':
      return [
        { type: 'stage_advanced', data: { ...change, reason } },
        closing(deal, pipeline, { status: 'won', reason, change: null, stage }),
      ];
    case 'lost':
      return [closing(deal, pipeline, { status: 'lost', reason, change, stage })];
  }
}

function fromClosed(
  deal: Opportunity,
  pipeline: Pipeline,
  change: StageChange,
  reason: string | null,
): OpportunityEvent[] {
  const stage = change.toStage;
  if (deal.status === 'open') return [];
  if (deal.status === stage.outcome) {
    return [
      { type: 'stage_replaced', data: { ...change, fromPipeline: deal.pipeline, toPipeline: deal.pipeline, reason } },
    ];
  }
  const reopened: OpportunityEvent = { type: 'reopened', data: { previousStatus: deal.status, change, reason } };
  if (stage.outcome === 'active') return [reopened];
  return [reopened, closing(deal, pipeline, { status: stage.outcome, reason, change: null, stage })];
}
