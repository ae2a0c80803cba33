import { type Mergeable } from '../merging.js';
import { type Money } from '../money/money.js';
import { type CustomFields } from '../opportunity/events.js';

/** A company. */
export interface Account extends Mergeable {
  readonly name: string;
  readonly domains: readonly string[];
  readonly sector: string | null;
  readonly location: string | null;
  readonly employees: number | null;
  /** a year's */
  readonly revenue: Money | null;
  readonly parentId: string | null;
  readonly externalId: string | null;
  readonly customFields: CustomFields;
}

/** An account, or nothing yet. */
export type AccountState = Account | null;
