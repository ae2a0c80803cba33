/** The words of this part. */
export const newDealWords = {} as const;
