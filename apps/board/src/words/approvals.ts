/** The words of this part. */
export const approvalsWords = {} as const;
