import { type Opportunity } from '#domain';
import { type Named } from '../organization/directory.js';

/** A deal with the present names of what it refers to. */
export interface OpportunityView {
  readonly deal: Opportunity;
  /** its ETag: the revision of the last event that changed it */
  readonly revision: bigint;
  readonly contact: Named | null;
  readonly account: Named | null;
  readonly rep: Named | null;
  readonly team: Named | null;
}
