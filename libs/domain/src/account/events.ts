import { type EventSchemas } from '#decider';
import { type Money } from '../money/money.js';

/** What is known of a company. */
export interface AccountFields {
  name: string;
  domains: readonly string[];
  sector: string | null;
  location: string | null;
  employees: number | null;
  /** a year's */
  revenue: Money | null;
  parentId: string | null;
}

interface Data {
  account_created: AccountFields & { accountId: string; externalId: string | null };
  /** only the fields that changed */
  account_edited: Partial<AccountFields>;
}

/** What can happen to an account. */
export type AccountEvent = { [T in keyof Data]: { readonly type: T; readonly data: Readonly<Data[T]> } }[keyof Data];

/** How these events are stored. */
export const accountSchemas = {
  account_created: { version: 1 },
  account_edited: { version: 1 },
} as const satisfies EventSchemas;
