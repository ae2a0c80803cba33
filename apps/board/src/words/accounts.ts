/** The words of this part. */
export const accountsWords = {} as const;
