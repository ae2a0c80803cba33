import { type Money } from '../money/money.js';
import { requireAmount, requireMoney } from '../money/require-money.js';
import { reject } from '../rejections.js';
import { type Decision } from './decision.js';
import { requireDealAmount } from './neighbours.js';
import { requireValued } from './valued.js';

/** Add to the deal's value; on a won deal this adds to booked revenue. */
export interface Upsell {
  readonly type: 'upsell';
  readonly amount: Money;
  readonly reason?: string;
}

/**
 * Open and won deals only. The sum must stay an exact integer.
 *
 * @throws `amount_not_positive`, `currency_mismatch`, `value_out_of_range`, `deal_amount_disabled`, `not_open`
 */
export const upsell: Decision<Upsell> = ({ amount, reason = null }, deal, world) => {
  if (amount.amount <= 0) reject('amount_not_positive', { amount: amount.amount });
  const { currency } = requireMoney(amount, deal.pipeline.currency);
  requireDealAmount(world, deal.teamId);
  requireValued(deal);
  const value = { amount: requireAmount(deal.value.amount + amount.amount), currency };
  return [{ type: 'upsell', data: { amount, value, reason } }];
};
