import { type Facts } from '#decider';
import { type DealCount } from './deal-counts.js';
import { reject } from './rejections.js';

/** @throws `team_in_use`, `member_in_use` with the count of open deals and the position at which it is exact */
export function requireNoDeals(
  code: 'team_in_use' | 'member_in_use',
  facts: Facts,
  { deals }: { readonly deals: DealCount | null },
): void {
  if (!deals) throw new RangeError('the deals were not counted');
  const { count, position } = deals;
  if (count > 0) reject(code, { ...facts, count, position });
}
