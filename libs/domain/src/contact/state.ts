/** A person whom the organization deals with. */
export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly accountId: string | null;
  readonly externalId: string | null;
}

/** A contact, or nothing yet. */
export type ContactState = Contact | null;
