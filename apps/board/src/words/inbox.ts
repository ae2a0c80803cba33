/** The words of this part. */
export const inboxWords = {} as const;
