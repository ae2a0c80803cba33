/** What of this place stands in its address. */
export const leadsSearch = (_: Record<string, unknown>): object => ({});
