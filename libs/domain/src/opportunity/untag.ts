import { type Decision } from './decision.js';

/** Take a tag off the deal. */
export interface Untag {
  readonly type: 'untag';
  readonly tag: string;
}

/** Nothing where the deal does not carry it. */
export const untag: Decision<Untag> = ({ tag }, deal) =>
  deal.tags.includes(tag) ? [{ type: 'untagged', data: { tag } }] : [];
