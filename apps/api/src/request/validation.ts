import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import {
  IsOptional,
  isUUID,
  IsUUID as IsUUIDInAnyCase,
  ValidateBy,
  ValidateIf,
  type ValidationOptions,
} from 'class-validator';

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

/** `Date.parse` takes 30 February as 2 March. */
const isInstant = (text: string): boolean =>
  instant.test(text) && isDay(text.slice(0, 10)) && isYear(new Date(text).getUTCFullYear());

/** RFC 3339 has four digits for it; NaN is none. */
const isYear = (year: number): boolean => year >= 0 && year <= 9999;

/** What a currency is, for `Matches`. */
export const aCurrency = { message: '$property must be a currency of ISO 4217, e.g. EUR' };

/** What a country is, for `Matches`. */
export const aCountry = { message: '$property must be a country of ISO 3166-1, e.g. DE' };

/** What the name of a host is, for `IsFQDN` on each of several. */
export const hostNames = {
  each: true,
  message: 'each value in $property must be the name of a host, e.g. acme.example',
};

/** What a place in the log is, for `Matches`. */
export const aPosition = { message: '$property must be a log position, e.g. 12345' };

const isPosition = (text: string): boolean => /^\d{1,18}$/.test(text);

const TextThat = (name: string, holds: (text: string) => boolean, expected: string) => (): PropertyDecorator =>
  ValidateBy({
    name,
    validator: {
      validate: (value: unknown) => typeof value === 'string' && holds(value),
      defaultMessage: () => `$property must be ${expected}`,
    },
  });

const anInstant = 'an RFC 3339 instant with its offset, e.g. 2026-11-20T09:30:00.000Z';
const aDay = 'a calendar date, e.g. 2026-12-31';

/** An RFC 3339 instant with its offset. */
export const IsInstant = TextThat('isInstant', isInstant, anInstant);

/** A calendar date, `YYYY-MM-DD`, that exists. */
export const IsDay = TextThat('isDay', isDay, aDay);

/** A bound of a period. */
export const IsDayOrInstant = TextThat(
  'isDayOrInstant',
  (text) => isDay(text) || isInstant(text),
  `${aDay}, or ${anInstant}`,
);

/** A moment of the past. */
export const IsInstantOrPosition = TextThat(
  'isInstantOrPosition',
  (text) => isPosition(text) || isInstant(text),
  `a log position, or ${anInstant}`,
);

/** UUIDs are the same in either case (RFC 9562): streams and indexes know the lower one. */
const InLowerCase = () =>
  Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(inLowerCase) : inLowerCase(value)));

const inLowerCase = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);

/** A query's text as the whole number that it says; any other text stays one, and is refused as such. */
export const WholeNumber = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value,
  );

/** Texts without surrounding space. It stands before the rules that look at them. */
export const Trimmed = () =>
  Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(trimmed) : trimmed(value)));

const trimmed = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value);

/** The id of a record. It has the name by which the documentation knows the format. */
export const IsUUID = (options?: ValidationOptions) =>
  applyDecorators(InLowerCase(), IsUUIDInAnyCase('loose', options));

/** What a filter names: a record, or `none`. */
export const IsIdOrNone = () => applyDecorators(InLowerCase(), isIdOrNone());

const isIdOrNone = TextThat('isIdOrNone', (text) => text === 'none' || isUUID(text, 'loose'), 'an id, or none');

/** The rules beside it hold unless the value is null: null is a value of its own here. */
export const OrNull = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== null);

/** Absent or right; null is refused, unlike with `IsOptional`. */
export const OrAbsent = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);

/** Absent, null or right. */
export const OrCleared = IsOptional;
