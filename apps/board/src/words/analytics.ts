/** The words of this part. */
export const analyticsWords = {} as const;
