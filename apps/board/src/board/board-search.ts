/** What of this place stands in its address. */
export const boardSearch = (_: Record<string, unknown>): object => ({});
