/** What of this place stands in its address. */
export const analyticsSearch = (_: Record<string, unknown>): object => ({});
