/** What of the accounts stands in their address. */
export interface AccountsSearch {
  readonly q?: string;
}

/** The search of an address; what it does not know is left out. */
export const accountsSearch = ({ q }: Record<string, unknown>): AccountsSearch =>
  typeof q === 'string' && q !== '' ? { q } : {};
