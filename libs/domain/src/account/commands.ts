import { type Money } from '../money/money.js';
import { type CustomFields } from '../opportunity/events.js';
import { type AccountFields } from './events.js';

/** Write a company down. */
export interface CreateAccount {
  readonly type: 'create_account';
  readonly accountId: string;
  readonly externalId?: string;
  readonly name: string;
  readonly domains?: readonly string[];
  readonly sector?: string;
  readonly location?: string;
  readonly employees?: number;
  /** a year's */
  readonly revenue?: Money;
  readonly parentId?: string;
  readonly customFields?: CustomFields;
}

/** Change what is known of a company; a field that is absent stays. */
export interface EditAccount {
  readonly type: 'edit_account';
  readonly name?: string;
  readonly domains?: readonly string[];
  readonly sector?: string | null;
  readonly location?: string | null;
  readonly employees?: number | null;
  /** a year's */
  readonly revenue?: Money | null;
  readonly parentId?: string | null;
  /** by the field's id; null clears, an absent one stays */
  readonly customFields?: Readonly<Record<string, string | number | null>>;
}

/** Merge the account into another one: they are the same company, and the other one survives. */
export interface MergeAccount {
  readonly type: 'merge_account';
  readonly intoId: string;
}

/** Take in accounts that were merged into this one. Completes a merge: a process's command, or the merging request's. */
export interface AbsorbAccount extends Readonly<Omit<AccountFields, 'name'>> {
  readonly type: 'absorb_account';
  readonly accountIds: readonly string[];
  /** it was merged into one of them at the same moment as they into it, and is the one of them that stands again */
  readonly standsAgain: boolean;
}

/** Everything that can be asked of an account. */
export type AccountCommand = CreateAccount | EditAccount | MergeAccount | AbsorbAccount;
