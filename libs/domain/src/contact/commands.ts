import { type CustomFields } from '../opportunity/events.js';
import { type ContactFields, type InlineDeal } from './events.js';

/** Write a person down. */
export interface CreateContact {
  readonly type: 'create_contact';
  readonly contactId: string;
  readonly externalId?: string;
  readonly name: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly accountId?: string;
  readonly customFields?: CustomFields;
  /** the deal that the same request makes */
  readonly deal?: InlineDeal;
}

/** Change what is known of a person; a field that is absent stays. */
export interface EditContact {
  readonly type: 'edit_contact';
  readonly name?: string;
  readonly emails?: readonly string[];
  readonly phones?: readonly string[];
  readonly accountId?: string | null;
  /** by the field's id; null clears, an absent one stays */
  readonly customFields?: Readonly<Record<string, string | number | null>>;
}

/** Merge the contact into another one: they are the same person, and the other one survives. */
export interface MergeContact {
  readonly type: 'merge_contact';
  readonly intoId: string;
}

/** Take in contacts that were merged into this one. Completes a merge: a process's command, or the merging request's. */
export interface AbsorbContact extends Readonly<Omit<ContactFields, 'name'>> {
  readonly type: 'absorb_contact';
  readonly contactIds: readonly string[];
  /** it was merged into one of them at the same moment as they into it, and is the one of them that stands again */
  readonly standsAgain: boolean;
}

/** Everything that can be asked of a contact. */
export type ContactCommand = CreateContact | EditContact | MergeContact | AbsorbContact;
