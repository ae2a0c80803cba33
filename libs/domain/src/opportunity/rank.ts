import { requireText } from '../text.js';
import { type Decision } from './decision.js';

/** Give the deal its place in its column. */
export interface Rank {
  readonly type: 'rank';
  /** sorts as text among the ranks of the column */
  readonly rank: string;
}

/** @throws `text_required` where the rank is empty */
export const rank: Decision<Rank> = ({ rank }, deal) =>
  rank === deal.rank ? [] : [{ type: 'ranked', data: { rank: requireText('rank', rank), previous: deal.rank } }];
