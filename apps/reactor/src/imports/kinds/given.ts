import { customFieldsOf, type Organization } from '#domain';
import { type Entry, WrongValue } from '#import-rows';

/** The field, unless its value is nothing. */
export const given = <Name extends string, Value>(
  name: Name,
  value: Value | null,
): { readonly [N in Name]?: Exclude<Value, ''> } => {
  const field: { [N in Name]?: Exclude<Value, ''> } = {};
  return isGiven(value) ? { ...field, [name]: value } : field;
};

const isGiven = <Value>(value: Value | null): value is Exclude<Value, ''> => value !== null && value !== '';

/** The text of a field. @throws WrongValue where it is empty */
export function required(entry: Entry, field: string): string {
  const text = entry.text(field);
  if (text === '') throw new WrongValue(`${field} is empty`);
  return text;
}

/** The kind of an own field of such records, by its id. */
export const customFieldKinds = (organization: Organization, record: Parameters<typeof customFieldsOf>[1]) => {
  const fields = customFieldsOf(organization, record);
  return (id: string): string | undefined => (Object.hasOwn(fields, id) ? fields[id]?.kind : undefined);
};
