/** What of this place stands in its address. */
export const inboxSearch = (_: Record<string, unknown>): object => ({});
