/** The words of this part. */
export const settingsWords = {} as const;
