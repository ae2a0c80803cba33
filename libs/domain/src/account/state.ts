import { type Money } from '../money/money.js';

/** A company. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly domains: readonly string[];
  readonly sector: string | null;
  readonly location: string | null;
  readonly employees: number | null;
  /** a year's */
  readonly revenue: Money | null;
  readonly parentId: string | null;
  readonly externalId: string | null;
}

/** An account, or nothing yet. */
export type AccountState = Account | null;
