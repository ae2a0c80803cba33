import { type Mergeable } from '../merging.js';
import { type CustomFields } from '../opportunity/events.js';

/** A person whom the organization deals with. */
export interface Contact extends Mergeable {
  readonly name: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly accountId: string | null;
  readonly externalId: string | null;
  readonly customFields: CustomFields;
}

/** A contact, or nothing yet. */
export type ContactState = Contact | null;
