import { type EventSchemas } from '#decider';
import { type CreateOpportunity } from '../opportunity/create-opportunity.js';
import { type CustomFields } from '../opportunity/events.js';

/** What is known of a person. */
export interface ContactFields {
  name: string;
  emails: readonly string[];
  /** in E.164 where they are of version 2 or newer */
  phones: readonly string[];
  accountId: string | null;
  customFields: CustomFields;
}

/** A deal that is to be made with its contact, by one request: who finds the contact without it makes it. */
export interface InlineDeal {
  readonly commandId: string;
  readonly command: CreateOpportunity;
}

interface Data {
  contact_created: ContactFields & { contactId: string; externalId: string | null; deal: InlineDeal | null };
  /** only the fields that changed */
  contact_edited: Partial<ContactFields>;
  /** in the stream of the one that is merged, then in the survivor's: the ids that go, and what was known of that person */
  contact_merged: Omit<ContactFields, 'name'> & { contactIds: readonly string[]; intoId: string };
}

/** What can happen to a contact. */
export type ContactEvent = { [T in keyof Data]: { readonly type: T; readonly data: Readonly<Data[T]> } }[keyof Data];

const personal = { name: '[erased]', emails: [], phones: [], customFields: {} };

/** How these events are stored. */
export const contactSchemas = {
  contact_created: {
    version: 2,
    personal: { ...personal, deal: null },
    upcasters: { 1: (data) => ({ ...data, customFields: {}, deal: null }) },
  },
  contact_edited: { version: 2, personal, upcasters: { 1: (data) => data } },
  contact_merged: { version: 1, personal: { emails: [], phones: [], customFields: {} } },
} as const satisfies EventSchemas;
