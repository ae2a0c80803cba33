import { type Instant } from '#decider';
import { type Opportunity, type OpportunityState } from '../opportunity/state.js';
import { type ElapsedKind, type ElapsedTrigger } from './state.js';

/** In milliseconds. */
const dayMs = 86_400_000;

/** How long a trigger waits, in milliseconds. */
export const waitOf = ({ days }: Pick<ElapsedTrigger, 'days'>): number => days * dayMs;

/** When the time is over. */
export const overAt = (since: Instant, trigger: Pick<ElapsedTrigger, 'days'>): Instant =>
  new Date(Date.parse(since) + waitOf(trigger)).toISOString();

/**
 * Whether the deal had waited since then, as it was when the time was over: it was there and open, and in its stage. That
 * nothing happened since is for the caller to know.
 */
export const hadWaited = (deal: OpportunityState, what: ElapsedKind, since: Instant): deal is Opportunity =>
  deal.existence === 'live' && deal.status === 'open' && (what !== 'in_stage' || deal.stageEnteredAt === since);
