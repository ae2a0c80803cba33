/** What of this place stands in its address. */
export const contactsSearch = (_: Record<string, unknown>): object => ({});
