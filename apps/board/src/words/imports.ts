/** The words of this part. */
export const importsWords = {} as const;
