import { Problem } from '../../api/problem.js';
import { words } from '../../words/words.js';

/** What the API refused, at the fields of a form, and as a sentence where it is at none of them. */
export interface Refusal {
  readonly at: (pointer: string) => string | undefined;
  readonly rest: string | null;
}

/** Codes that are about one field, without a pointer. */
const fieldOfCode: readonly (readonly [start: string, pointer: string])[] = [
  ['name_', '/name'],
  ['time_zone_', '/timeZone'],
  ['locale_', '/locale'],
  ['custom_field_choices_', '/choices'],
  ['target_', '/target'],
  ['period_', '/period'],
  ['webhook_url', '/url'],
];

/** Spreads a refusal over the fields (JSON pointers) that a form shows. */
export function refusalOf(error: Error | null, fields: readonly string[] = []): Refusal {
  if (!error) return { at: () => undefined, rest: null };
  if (!(error instanceof Problem)) return { at: () => undefined, rest: words.app.unexpected };
  const said = error.errors.map(({ pointer, message }) => ({
    field: fields.find((field) => pointer === field || pointer.startsWith(`${field}/`)),
    message,
  }));
  const byCode = fieldOfCode.find(([start]) => error.code.startsWith(start))?.[1];
  if (said.length === 0 && byCode !== undefined && fields.includes(byCode))
    said.push({ field: byCode, message: error.detail });
  const elsewhere = said.filter(({ field }) => field === undefined).map(({ message }) => message);
  return {
    at: (pointer) => said.find(({ field }) => field === pointer)?.message,
    rest: said.length === 0 ? error.detail : elsewhere.join(' ') || null,
  };
}

/** A number that a refusal tells, e.g. how many deals there are. */
export function countOf(error: Error | null): number | null {
  const count = error instanceof Problem ? error.facts.count : undefined;
  return typeof count === 'number' ? count : null;
}
