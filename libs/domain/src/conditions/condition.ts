/** How a field of a record can be compared. */
export const comparisons = [
  'equals',
  'not_equals',
  'one_of',
  'none_of',
  'at_least',
  'at_most',
  'contains',
  'filled',
  'empty',
] as const;

/** How a field of a record is compared. */
export type Comparison = (typeof comparisons)[number];

/** What a field is compared with: several for `one_of` and `none_of`, none for `filled` and `empty`. */
export type ComparedValue = string | number | boolean | readonly string[];

/** What must hold for a field of a record. A field of the organization's own is named `customFields.<fieldId>`. */
export interface Condition {
  readonly field: string;
  readonly comparison: Comparison;
  readonly value?: ComparedValue;
}

/** What a record holds in a field; a list where it holds several (the domains of its emails). Amounts in the minor unit. */
export type FieldValue = string | number | boolean | null | readonly string[];

/** What a field holds, as its conditions see it. Dates and instants are compared as text. */
export type FieldKind = 'text' | 'number' | 'boolean' | 'date' | 'texts';

/** The fields that conditions can name, with what they hold. */
export type ConditionFields = Readonly<Record<string, FieldKind>>;
