/** An amount in the currency's minor unit (cents for USD): a safe integer. Currencies are never converted. */
export interface Money {
  readonly amount: number;
  /** ISO 4217, e.g. `USD` */
  readonly currency: string;
}

/** No money of a currency. */
export const zero = (currency: string): Money => ({ amount: 0, currency });

/** Whether both are the same amount of the same currency. */
export const sameMoney = (a: Money, b: Money): boolean => a.amount === b.amount && a.currency === b.currency;
