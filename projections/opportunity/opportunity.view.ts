import { type Opportunity } from '#domain';
import { type ContactActivity } from '../conversations/contact-activity.js';
import { type Named } from '../organization/directory.js';
import { type FollowUpState } from './follow-up-state.js';

/** A deal with the present names of what it refers to. */
export interface OpportunityView {
  readonly deal: Opportunity;
  /** its ETag: the revision of the last event that changed it */
  readonly revision: bigint;
  /** the present survivor of its contact */
  readonly contact: Named | null;
  readonly account: Named | null;
  readonly rep: Named | null;
  readonly agent: Named | null;
  readonly team: Named | null;
  readonly channel: Named | null;
  /** of an open deal */
  readonly followUp: FollowUpState | null;
  /** open, and too long in its stage */
  readonly stale: boolean;
  /** what the conversations with the contact come to; of open deals only */
  readonly contactActivity: ContactActivity | null;
}
