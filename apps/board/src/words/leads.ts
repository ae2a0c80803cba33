/** The words of this part. */
export const leadsWords = {} as const;
