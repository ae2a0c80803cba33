/** The words of this part. */
export const contactsWords = {} as const;
