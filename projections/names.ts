import { type Operation, put, rank } from '#read-model';

/** Ids in the order of names. Sorted set, all scores 0, members `<name in lower case>\0<id>`. */
export const byName = 'by-name';

/** Each id's member of `byName`. Hash. */
export const membersByName = 'by-name-members';

/** Something that has a place in the order of names. Without a name, before all others. */
interface Named {
  readonly id: string;
  readonly name: string | null;
}

/** Moves a record to its place in the order of names. */
export function nameChanges(before: Named | null, after: Named | null): readonly Operation[] {
  const [from, to] = [before && memberOf(before), after && memberOf(after)];
  if (from === to) return [];
  const operations: Operation[] = [];
  if (from !== null) operations.push(rank(byName, from, null));
  if (to !== null) operations.push(rank(byName, to, 0));
  const id = after?.id ?? before?.id;
  return id === undefined ? operations : [...operations, put(membersByName, id, to)];
}

const memberOf = ({ id, name }: Named): string => `${name?.toLowerCase() ?? ''}\0${id}`;
