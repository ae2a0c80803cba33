import { type ColumnSource, type DateForm, type Lookup } from '#domain';
import { type Values } from './read-rows.js';
import { WrongValue } from './wrong-value.js';

/** Rows of lookups by the lookup's name. */
export type Lookups = Readonly<Record<string, Lookup>>;

/** The text that a source gives for a row; empty where there is none. @throws WrongValue where a list or lookup lacks it */
export function textOf(source: ColumnSource | undefined, row: Values, lookups: Lookups = {}): string {
  if (!source) return '';
  if (source.constant !== undefined) return source.constant;
  const { column = '' } = source;
  const text = own(row, column) ?? '';
  if (text === '') return source.else ?? '';
  const meaning = source.values ? listed(text, column, source.values) : text;
  return source.lookup === undefined ? meaning : taken(meaning, source, lookups);
}

function listed(text: string, column: string, values: Readonly<Record<string, string>>): string {
  const meaning = own(values, text);
  if (meaning !== undefined) return meaning;
  throw new WrongValue(`${column} is "${text}"; the mapping knows ${Object.keys(values).join(', ')}`);
}

function taken(key: string, { lookup = '', take = '' }: ColumnSource, lookups: Lookups): string {
  const row = own(own(lookups, lookup) ?? {}, key);
  if (!row) throw new WrongValue(`"${key}" is not in the lookup ${lookup}`);
  return own(row, take) ?? '';
}

const own = <T>(all: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(all, name) ? all[name] : undefined;

/** Where the year, month and day stand in a date. */
const patterns: Readonly<Record<DateForm, RegExp>> = {
  'YYYY-MM-DD': /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/,
  'DD.MM.YYYY': /^(?<day>\d\d?)\.(?<month>\d\d?)\.(?<year>\d{4})$/,
  'DD/MM/YYYY': /^(?<day>\d\d?)\/(?<month>\d\d?)\/(?<year>\d{4})$/,
  'MM/DD/YYYY': /^(?<month>\d\d?)\/(?<day>\d\d?)\/(?<year>\d{4})$/,
};

/** The calendar date as `YYYY-MM-DD`. @throws WrongValue where there is no such date */
export function dateOf(text: string, format: DateForm): string {
  const { year = '', month = '', day = '' } = patterns[format].exec(text)?.groups ?? {};
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== date) {
    throw new WrongValue(`"${text}" is not a date in the form ${format}`);
  }
  return date;
}

/** How many digits of a currency are behind the point (ISO 4217, as the runtime knows it). */
function minorDigits(currency: string): number {
  const known = digits.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const found = format.resolvedOptions().maximumFractionDigits ?? 2;
  digits.set(currency, found);
  return found;
}

const digits = new Map<string, number>();

/** An amount of whole currency, times the scale, in the minor unit. Exact: no floating point. @throws WrongValue */
export function minorUnitsOf(text: string, currency: string, scale = 1): number {
  const [, whole = '', fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === '') throw new WrongValue(`"${text}" is not an amount such as 1054 or 1054.50`);
  const scaled = BigInt(whole + fraction) * BigInt(scale) * 10n ** BigInt(minorDigits(currency));
  const divisor = 10n ** BigInt(fraction.length);
  const amount = Number(scaled / divisor);
  if (scaled % divisor !== 0n) throw new WrongValue(`"${text}" has more digits than ${currency} has`);
  if (!Number.isSafeInteger(amount)) throw new WrongValue(`"${text}" is too large an amount`);
  return amount;
}

/** @throws WrongValue where the text is not a whole number */
export function wholeNumberOf(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new WrongValue(`"${text}" is not a whole number`);
  return Number(text);
}
