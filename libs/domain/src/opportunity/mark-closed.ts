import { closing } from './close.js';
import { type Decision } from './decision.js';
import { requireOwnStatus } from './follow-stage.js';
import { requirePipeline } from './neighbours.js';
import { presentStage } from './stages.js';

interface Mark<Type extends string> {
  readonly type: Type;
  /** kept as won or lost reason */
  readonly reason?: string;
}

/** Set the status to won. */
export type MarkWon = Mark<'mark_won'>;

/** Set the status to lost: declined or cancelled. */
export type MarkLost = Mark<'mark_lost'>;

/** Set the status to abandoned: it could not be worked to an end. */
export type MarkAbandoned = Mark<'mark_abandoned'>;

const statusOf = { mark_won: 'won', mark_lost: 'lost', mark_abandoned: 'abandoned' } as const;

/**
 * The closing event; from another closed status the deal is reopened first. The stage stays.
 *
 * @throws `status_follows_stage` under `by_stage`, `reason_required`
 */
export const markClosed: Decision<MarkWon | MarkLost | MarkAbandoned> = (command, deal, world) => {
  const status = statusOf[command.type];
  if (deal.status === status) return [];
  const pipeline = requirePipeline(world, deal.pipeline.id);
  requireOwnStatus(pipeline, status);
  const reason = command.reason ?? null;
  const closed = closing(deal, pipeline, { status, reason, change: null, stage: presentStage(deal, pipeline) });
  if (deal.status === 'open') return [closed];
  return [{ type: 'reopened', data: { previousStatus: deal.status, change: null, reason } }, closed];
};
