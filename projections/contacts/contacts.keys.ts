import { type Contact } from '#domain';

/** Every contact, by id and in the order of names. */
export const contactsModel = { name: 'contacts', version: 1 } as const;

/** What is kept of a contact: hash `records`, field its id. */
export interface ContactRecord {
  readonly contact: Contact;
  /** its ETag */
  readonly revision: number;
}
