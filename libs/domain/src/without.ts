/** The records but one. */
export const without = <T>(byId: Readonly<Record<string, T>>, id: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(byId).filter(([other]) => other !== id));
