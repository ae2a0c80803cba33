/** The words of this part. */
export const dealWords = {} as const;
