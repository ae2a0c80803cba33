import { reject } from '../rejections.js';
import { type Money } from './money.js';

/** The value in that currency. @throws `currency_mismatch` naming the expected one, `value_out_of_range` */
export function requireMoney({ amount, currency }: Money, expected: string): Money {
  if (currency !== expected) reject('currency_mismatch', { expected, currency });
  return { amount: requireAmount(amount), currency };
}

/** An amount in a minor unit. @throws `value_out_of_range` unless a safe integer, zero or above */
export function requireAmount(amount: number): number {
  const allowed = Number.isSafeInteger(amount) && amount >= 0;
  return allowed ? amount : reject('value_out_of_range', { amount, least: 0, most: Number.MAX_SAFE_INTEGER });
}
