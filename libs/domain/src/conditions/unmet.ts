import { type Condition, type FieldValue } from './condition.js';

/**
 * Those of the conditions that do not hold, in their order; none: all hold. Pure, never throws. Text is compared without case
 * and surrounding space. Of a list, one element is enough. An empty field equals nothing, and is none of anything.
 */
export const unmet = (
  conditions: readonly Condition[],
  fieldOf: (field: string) => FieldValue | undefined,
): readonly Condition[] => conditions.filter((condition) => !holds(condition, fieldOf(condition.field) ?? null));

function holds({ comparison, value }: Condition, held: FieldValue): boolean {
  const ofField = folded(held);
  const given = folded(value ?? null);
  switch (comparison) {
    case 'filled':
      return ofField.length > 0;
    case 'empty':
      return ofField.length === 0;
    case 'equals':
    case 'one_of':
      return ofField.some((one) => given.includes(one));
    case 'not_equals':
    case 'none_of':
      return !ofField.some((one) => given.includes(one));
    case 'contains':
      return ofField.some((one) => given.some((part) => String(one).includes(String(part))));
    case 'at_least':
      return ofField.some((one) => given.some((least) => inOrder(least, one)));
    case 'at_most':
      return ofField.some((one) => given.some((most) => inOrder(one, most)));
  }
}

/** Nothing else compares: a number and a text are in no order. */
const inOrder = (a: Single, b: Single): boolean => typeof a === typeof b && a <= b;

type Single = string | number | boolean;

const folded = (value: FieldValue): readonly Single[] => {
  if (value === null) return [];
  if (typeof value === 'string') return fold([value]);
  return typeof value === 'object' ? fold(value) : [value];
};

const fold = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => text.trim().normalize().toLowerCase()).filter((text) => text !== '');
