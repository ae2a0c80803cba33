import { sameMoney, type Money } from '../money/money.js';
import { requireMoney } from '../money/require-money.js';
import { type Decision } from './decision.js';
import { requireDealAmount } from './neighbours.js';
import { requireValued } from './valued.js';

/** Set the deal's value; clearing it is adjusting it to zero. */
export interface AdjustValue {
  readonly type: 'adjust_value';
  readonly value: Money;
  readonly reason?: string;
}

/** Open and won deals only. @throws `currency_mismatch`, `value_out_of_range`, `deal_amount_disabled`, `not_open` */
export const adjustValue: Decision<AdjustValue> = ({ value, reason = null }, deal, world) => {
  const previous = deal.value;
  if (sameMoney(value, previous)) return [];
  requireMoney(value, deal.pipeline.currency);
  requireDealAmount(world, deal.teamId);
  requireValued(deal);
  return [{ type: 'adjustment', data: { previous, value, delta: value.amount - previous.amount, reason } }];
};
