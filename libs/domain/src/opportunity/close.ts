import { type ClosedStatus, type Pipeline } from '../pipelines/state.js';
import { reject } from '../rejections.js';
import { type Closing, type OpportunityEvent } from './events.js';
import { referenceTo, type StageChange } from './references.js';
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
  const { status, stage, reason, change } = move;
  if (reasonDemanded(pipeline, status) && !reason) reject('reason_required', { status });
  const { value, repId, agentId, teamId, source, accountId, contactId } = deal;
  const attribution = { repId, agentId, teamId, source, accountId, contactId };
  return {
    type: eventOf[status],
    data: { value, pipeline: referenceTo(pipeline), stage, ...attribution, reason, change },
  };
}

const reasonDemanded = ({ closeReasonPolicy }: Pipeline, status: ClosedStatus): boolean =>
  closeReasonPolicy === 'always' || (closeReasonPolicy === 'lost' && status !== 'won');
