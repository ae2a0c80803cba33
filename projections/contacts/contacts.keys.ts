import { type Contact } from '#domain';

/** Every contact: by id, in the order of names, by account, by word of name, email and phone. Merged ones by id only. */
export const contactsModel = { name: 'contacts', version: 2 } as const;

/** What is kept of a contact: hash `records`, field its id. */
export interface ContactRecord {
  readonly contact: Contact;
  /** its ETag */
  readonly revision: number;
}

/** Contacts of an account. Sorted set of ids, all scores 0. */
export const accountKey = (accountId: string): string => `account:${accountId}`;
