/** What of this place stands in its address. */
export const inboxSearch = (search: Record<string, unknown>): { readonly q?: string } =>
  typeof search.q === 'string' ? { q: search.q } : {};
