/** Those of the given fields that differ from what the record holds; an absent one stays. Values are JSON-true. */
export function changedFields<Fields extends object>(
  record: Fields,
  given: { readonly [Field in keyof Fields]?: Fields[Field] | undefined },
): Partial<Fields> {
  const changed: Partial<Fields> = {};
  for (const field in given) {
    const value = given[field];
    if (value !== undefined && JSON.stringify(value) !== JSON.stringify(record[field])) changed[field] = value;
  }
  return changed;
}

/** What the record holds in the fields that changed. */
export function previousFields<Fields extends object>(record: Fields, changed: Partial<Fields>): Partial<Fields> {
  const previous: Partial<Fields> = {};
  for (const field in changed) previous[field] = record[field];
  return previous;
}
