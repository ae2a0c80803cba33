/** What somebody is editing: by field, what it was when they began, and what they have made of it. */
export type Draft<Fields> = {
  readonly [Field in keyof Fields]?: { readonly base: Fields[Field]; readonly mine: Fields[Field] };
};

/** Whether two values of a field are the same to people. */
export const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The draft with a field edited; one that is as it now is, is not edited. */
export function withEdit<Fields, Field extends keyof Fields>(
  draft: Draft<Fields>,
  now: Fields,
  field: Field,
  mine: Fields[Field],
): Draft<Fields> {
  const base = draft[field] ? draft[field].base : now[field];
  return same(base, mine) && same(base, now[field]) ? without(draft, field) : { ...draft, [field]: { base, mine } };
}

/** The draft with a field as others have it. */
export function without<Fields>(draft: Draft<Fields>, field: keyof Fields): Draft<Fields> {
  const rest = { ...draft };
  delete rest[field];
  return rest;
}

/** The draft with one's own field kept, knowing what others made of it. */
export function keeping<Fields, Field extends keyof Fields>(
  draft: Draft<Fields>,
  now: Fields,
  field: Field,
): Draft<Fields> {
  const edited = draft[field];
  return edited ? { ...draft, [field]: { base: now[field], mine: edited.mine } } : draft;
}

/** What a field shows: what is being made of it, else what it is. */
export function shownOf<Fields, Field extends keyof Fields>(
  draft: Draft<Fields>,
  now: Fields,
  field: Field,
): Fields[Field] {
  const edited = draft[field];
  return edited ? edited.mine : now[field];
}

/** Whether others changed a field to something else while it is being edited. */
export function isContested<Fields>(draft: Draft<Fields>, now: Fields, field: keyof Fields): boolean {
  const edited = draft[field];
  return edited !== undefined && !same(edited.base, now[field]) && !same(edited.mine, now[field]);
}

/** The fields that are being edited to something other than they are. */
export function editedFields<Fields extends object>(draft: Draft<Fields>, now: Fields): (keyof Fields)[] {
  const fields: (keyof Fields)[] = [];
  for (const field in draft) if (draft[field] && !same(draft[field].mine, now[field])) fields.push(field);
  return fields;
}
