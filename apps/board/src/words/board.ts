/** The words of this part. */
export const boardWords = {} as const;
