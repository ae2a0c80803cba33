import { type DateForm, dateForms, type FieldSource, type ImportKind, type ImportMapping } from '#domain';
import { type FieldRule, importFields, keyNames } from './fields.js';
import { type Values } from './read-rows.js';
import { dateOf } from './values.js';

/** A mapping that the header suggests, and the columns that it leaves out. */
export interface Guess {
  readonly mapping: ImportMapping;
  readonly unused: readonly string[];
}

/** What the columns of a file probably mean, by their names, and by the values of some rows. */
export function guessMapping(kind: ImportKind, columns: readonly string[], rows: readonly Values[]): Guess {
  const left = new Set(columns);
  const take = (names: readonly string[]): string[] => {
    const found = [...left].filter((column) => names.includes(plain(column)) || names.includes(withoutNumber(column)));
    for (const column of found) left.delete(column);
    return found;
  };
  const [key] = take(keyNames.filter((name) => !isField(kind, name)));
  const fields: [string, FieldSource][] = [];
  for (const [field, rule] of Object.entries(importFields[kind])) {
    const found = take([field.toLowerCase(), ...rule.also]);
    const source = sourceOf(found, rule);
    if (source) fields.push([field, source]);
    if (rule.type !== 'texts') for (const column of found.slice(1)) left.add(column);
  }
  const dates = dateFormOf(rows, columns);
  const mapping = {
    ...(key !== undefined && { externalId: { column: key } }),
    dates,
    fields: Object.fromEntries(fields),
  };
  return { mapping, unused: [...left] };
}

const isField = (kind: ImportKind, name: string): boolean =>
  Object.entries(importFields[kind]).some(([field, { also }]) => field.toLowerCase() === name || also.includes(name));

function sourceOf(columns: readonly string[], { type }: FieldRule): FieldSource | null {
  const [first] = columns;
  if (first === undefined) return null;
  return type === 'texts' && columns.length > 1 ? columns.map((column) => ({ column })) : { column: first };
}

const plain = (column: string): string =>
  column
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const withoutNumber = (column: string): string => plain(column).replace(/\d+$/, '');

/** The one form in which every text that looks like a date is one. */
function dateFormOf(rows: readonly Values[], columns: readonly string[]): DateForm {
  const texts = rows.flatMap((row) => columns.flatMap((column) => row[column] ?? []));
  const dates = texts.filter((text) => /^(\d{4}-\d\d-\d\d|\d\d?([./])\d\d?\2\d{4})$/.test(text));
  const fits = (form: DateForm) => dates.filter((text) => isDate(text, form)).length;
  return dateForms.reduce((best, form) => (fits(form) > fits(best) ? form : best));
}

function isDate(text: string, form: DateForm): boolean {
  try {
    return dateOf(text, form) !== '';
  } catch {
    return false;
  }
}
