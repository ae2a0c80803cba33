import { words } from '../words/words.js';

const known: Readonly<Record<string, string>> = words.deal.gate.fields;

/** What a stage needs, in words; a field of the organization's own by its name. */
export const missingNames = (
  missing: readonly string[],
  custom: readonly { readonly id: string; readonly name: string }[],
): readonly string[] =>
  missing.map((name) => known[name] ?? custom.find(({ id }) => `customFields.${id}` === name)?.name ?? name);

/** e.g. `a source and a value`. */
export const listed = (names: readonly string[], locale?: string): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
