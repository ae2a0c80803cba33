/** Ids in the order of names. Sorted set, all scores 0, members `nameMember`. */
export const byName = 'by-name';

/** Each id's member of `byName`. Hash. */
export const membersByName = 'by-name-members';

/** The member of a record in the order of names, ignoring case: `<name>\0<id>`. */
export const nameMember = (name: string, id: string): string => `${name.toLowerCase()}\0${id}`;
