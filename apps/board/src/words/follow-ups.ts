/** The words of this part. */
export const followUpsWords = {} as const;
