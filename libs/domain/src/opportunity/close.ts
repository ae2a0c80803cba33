import { reject } from '../rejections.js';
import { type Pipeline } from '../pipelines/state.js';
import { type Closing, type ClosedStatus, type OpportunityEvent } from './events.js';
import { type StageChange } from './references.js';
import { type Opportunity } from './state.js';

const eventOf = { won: 'closed_won', lost: 'closed_lost', abandoned: 'closed_abandoned' } as const;

/** How a deal closes: as what, why, by which move, and in which stage it then is. */
export interface ClosingMove {
  readonly status: ClosedStatus;
  readonly reason: string | null;
  readonly change: StageChange | null;
  readonly stage: Closing['stage'];
}

/** The closing event, with the deal as at its closing. @throws `reason_required` where the pipeline demands one */
export function closing(deal: Opportunity, pipeline: Pipeline, move: ClosingMove): OpportunityEvent {
  if (reasonDemanded(pipeline, move.status) && !move.reason) reject('reason_required', { status: move.status });
  const { value, repId, agentId, teamId, source, accountId, contactId } = deal;
  const { reason, change, stage } = move;
  const data = {
    value,
    pipeline: deal.pipeline,
    stage,
    repId,
    agentId,
    teamId,
    source,
    accountId,
    contactId,
    reason,
    change,
  };
  return { type: eventOf[move.status], data };
}

const reasonDemanded = ({ closeReasonPolicy }: Pipeline, status: ClosedStatus): boolean =>
  closeReasonPolicy === 'always' || (closeReasonPolicy === 'lost' && status !== 'won');
