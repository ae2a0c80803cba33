import { type Decision } from './decision.js';
import { requireOwnStatus } from './follow-stage.js';
import { requirePipeline } from './neighbours.js';

/** Set the status of a closed deal back to open. */
export interface Reopen {
  readonly type: 'reopen';
  readonly reason?: string;
}

/** The stage stays. @throws `status_follows_stage` under `by_stage` */
export const reopen: Decision<Reopen> = ({ reason = null }, deal, world) => {
  if (deal.status === 'open') return [];
  requireOwnStatus(requirePipeline(world, deal.pipeline.id), 'open');
  return [{ type: 'reopened', data: { previousStatus: deal.status, change: null, reason } }];
};
