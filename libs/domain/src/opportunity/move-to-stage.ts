import { type Pipeline } from '../pipelines/state.js';
import { closing } from './close.js';
import { type Decision } from './decision.js';
import { type OpportunityEvent } from './events.js';
import { requireGates } from './gates.js';
import { requirePipeline } from './neighbours.js';
import { referenceTo, type StageChange, stageReference } from './references.js';
import { presentStage, requireStage } from './stages.js';
import { type Opportunity } from './state.js';

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
 * @throws `stage_not_in_pipeline`, `pipeline_closed`, `stage_closed`, `stage_gate`, `reason_required`
 */
export const moveToStage: Decision<MoveToStage> = (command, deal, world) => {
  if (command.stageId === deal.stage.id) return [];
  const pipeline = requirePipeline(world, deal.pipeline.id);
  const stage = requireStage(pipeline, command.stageId);
  requireGates(stage, deal, world, command.reason);
  const toStage = stageReference(pipeline, stage);
  const move = { change: { fromStage: presentStage(deal, pipeline), toStage }, reason: command.reason ?? null };
  if (pipeline.statusPolicy === 'independent') return [shift(move)];
  return deal.status === 'open' ? fromOpen(deal, pipeline, move) : fromClosed(deal, pipeline, move);
};

interface Move {
  readonly change: StageChange;
  readonly reason: string | null;
}

const shift = ({ change, reason }: Move): OpportunityEvent => ({
  type: change.toStage.position > change.fromStage.position ? 'stage_advanced' : 'stage_reverted',
  data: { ...change, reason },
});

function fromOpen(deal: Opportunity, pipeline: Pipeline, move: Move): OpportunityEvent[] {
  const { change, reason } = move;
  const stage = change.toStage;
  switch (stage.outcome) {
    case 'active':
      return [shift(move)];
    case 'won':
      return [
        { type: 'stage_advanced', data: { ...change, reason } },
        closing(deal, pipeline, { status: 'won', reason, change: null, stage }),
      ];
    case 'lost':
      return [closing(deal, pipeline, { status: 'lost', reason, change, stage })];
  }
}

function fromClosed(deal: Opportunity, pipeline: Pipeline, { change, reason }: Move): OpportunityEvent[] {
  const stage = change.toStage;
  if (deal.status === 'open') return [];
  if (deal.status === stage.outcome) {
    const here = referenceTo(pipeline);
    return [{ type: 'stage_replaced', data: { ...change, fromPipeline: here, toPipeline: here, reason } }];
  }
  const reopened: OpportunityEvent = { type: 'reopened', data: { previousStatus: deal.status, change, reason } };
  if (stage.outcome === 'active') return [reopened];
  return [reopened, closing(deal, pipeline, { status: stage.outcome, reason, change: null, stage })];
}
