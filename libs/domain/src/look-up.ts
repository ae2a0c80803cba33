/** The record of that id. Ids are the caller's text: what every object inherits is no record. */
export const lookUp = <T>(byId: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(byId, id) ? byId[id] : undefined;
