import { type EventSchemas } from '#decider';

interface Fields {
  name: string;
  emails: readonly string[];
  phones: readonly string[];
  accountId: string | null;
}

interface Data {
  contact_created: Fields & { contactId: string; externalId: string | null };
  /** only the fields that changed */
  contact_edited: Partial<Fields>;
}

/** What can happen to a contact. */
export type ContactEvent = { [T in keyof Data]: { readonly type: T; readonly data: Readonly<Data[T]> } }[keyof Data];

const personal = { name: '[erased]', emails: [], phones: [] };

/** How these events are stored. */
export const contactSchemas = {
  contact_created: { version: 1, personal },
  contact_edited: { version: 1, personal },
} as const satisfies EventSchemas;
