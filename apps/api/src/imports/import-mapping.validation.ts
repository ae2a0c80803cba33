import { ValidateBy } from 'class-validator';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): boolean => typeof value === 'string' && value.length <= 2000;

const texts = (value: unknown): boolean => isObject(value) && Object.values(value).every(isText);

/** What a source of a field can say, and of what kind it is. */
const members: Readonly<Record<string, (value: unknown) => boolean>> = {
  column: isText,
  constant: isText,
  else: isText,
  lookup: isText,
  take: isText,
  values: texts,
  scale: (value) => Number.isInteger(value) && Number(value) > 0,
};

const isSource = (value: unknown): boolean =>
  isObject(value) &&
  Object.entries(value).every(([name, member]) => Object.hasOwn(members, name) && members[name]?.(member));

const isFieldSource = (value: unknown): boolean =>
  Array.isArray(value) ? value.length <= 20 && value.every(isSource) : isSource(value);

const by = (name: string, validate: (value: unknown) => boolean, expected: string) => (): PropertyDecorator =>
  ValidateBy({ name, validator: { validate, defaultMessage: () => `$property must ${expected}` } });

/** An object with a source, or several, by field. */
export const IsFieldSources = by(
  'isFieldSources',
  (value) => isObject(value) && Object.keys(value).length <= 200 && Object.values(value).every(isFieldSource),
  'name a source for each field: { "column": … } or { "constant": … }, with values, else, scale, lookup and take, or a list of them',
);

/** An object of objects of objects of text. */
export const IsLookups = by(
  'isLookups',
  (value) =>
    isObject(value) && Object.values(value).every((rows) => isObject(rows) && Object.values(rows).every(texts)),
  'hold rows by key, each with its texts by column',
);
