import { type EventSchemas } from '#decider';

/** What is known of a person. */
export interface ContactFields {
  name: string;
  emails: readonly string[];
  phones: readonly string[];
  accountId: string | null;
}

interface Data {
  contact_created: ContactFields & { contactId: string; externalId: string | null };
  /** only the fields that changed */
  contact_edited: Partial<ContactFields>;
}

/** What can happen to a contact. */
export type ContactEvent = { [T in keyof Data]: { readonly type: T; readonly data: Readonly<Data[T]> } }[keyof Data];

const personal = { name: '[erased]', emails: [], phones: [] };

/** How these events are stored. */
export const contactSchemas = {
  contact_created: { version: 1, personal },
  contact_edited: { version: 1, personal },
} as const satisfies EventSchemas;
