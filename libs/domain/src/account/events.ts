import { type EventSchemas } from '#decider';
import { type Money } from '../money/money.js';
import { type CustomFields } from '../opportunity/events.js';

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
  customFields: CustomFields;
}

interface Data {
  account_created: AccountFields & { accountId: string; externalId: string | null };
  /** only the fields that changed */
  account_edited: Partial<AccountFields>;
  /** in the stream of the one that is merged, then in the survivor's: the ids that go, and what was known of that company */
  account_merged: Omit<AccountFields, 'name'> & { accountIds: readonly string[]; intoId: string };
}

/** What can happen to an account. */
export type AccountEvent = { [T in keyof Data]: { readonly type: T; readonly data: Readonly<Data[T]> } }[keyof Data];

/** How these events are stored. */
export const accountSchemas = {
  account_created: { version: 2, upcasters: { 1: (data) => ({ ...data, customFields: {} }) } },
  account_edited: { version: 2, upcasters: { 1: (data) => data } },
  account_merged: { version: 1 },
} as const satisfies EventSchemas;
