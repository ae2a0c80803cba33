/** The last instant of a calendar day where the reader is: until then a token holds. */
export const endOfDay = (date: string): string => new Date(`${date}T23:59:59.999`).toISOString();
