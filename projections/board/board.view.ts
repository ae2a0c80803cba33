import { type Pipeline, type Stage } from '#domain';
import { type ContactActivity } from '../conversations/contact-activity.js';
import { type Figure } from '../figures/figure.js';
import { type FollowUpState } from '../opportunity/follow-up-state.js';
import { type Card } from '../opportunity/opportunity.keys.js';
import { type Named } from '../organization/directory.js';

/** A card as it is shown: what is kept of the deal, with present names and the clock's part. */
export interface CardView extends Omit<Card, 'repId' | 'channelId' | 'followUpAt' | 'messagedAt'> {
  /** null: unassigned */
  readonly rep: Named | null;
  readonly channel: Named | null;
  /** of an open deal */
  readonly followUp: FollowUpState | null;
  /** what the conversations with the contact come to; of open deals only */
  readonly contactActivity: ContactActivity | null;
}

/** Some cards of a column; `nextCursor` is null at its end. */
export interface CardPage {
  readonly cards: readonly CardView[];
  readonly nextCursor: string | null;
}

/** A stage and the first page of its cards. */
export interface Column extends CardPage {
  readonly stage: Stage;
  /** of all cards of the column, not of this page */
  readonly total: Figure;
}

/** A pipeline's deals in columns. */
export interface Board {
  readonly pipeline: Pipeline;
  readonly columns: readonly Column[];
}
