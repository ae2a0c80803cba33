/** What of the contacts stands in their address. */
export interface ContactsSearch {
  readonly q?: string;
}

/** The search of an address; what it does not know is left out. */
export const contactsSearch = ({ q }: Record<string, unknown>): ContactsSearch =>
  typeof q === 'string' && q !== '' ? { q } : {};
