/** What of this place stands in its address. */
export const accountsSearch = (_: Record<string, unknown>): object => ({});
