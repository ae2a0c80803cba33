import { lookUp } from '../look-up.js';
import { type CustomFieldDefinition } from '../organization/state.js';
import { reject } from '../rejections.js';
import { type Comparison, type Condition, type ConditionFields, type FieldKind } from './condition.js';

/** Why a condition can never be meant so. */
export type FaultReason =
  'unknown_field' | 'comparison_not_of_kind' | 'value_required' | 'value_not_needed' | 'value_not_of_kind';

/** The first condition that cannot be, and why. */
export interface ConditionFault {
  /** its index, from 0 */
  readonly condition: number;
  readonly field: string;
  readonly comparison: Comparison;
  readonly reason: FaultReason;
  /** what the field holds */
  readonly kind?: FieldKind;
  /** the fields there are */
  readonly fields?: readonly string[];
}

/** @throws `invalid_condition` naming the first one that cannot be, and why */
export function checkConditions(conditions: readonly Condition[], fields: ConditionFields): void {
  const fault = faultOf(conditions, fields);
  if (fault) reject('invalid_condition', { ...fault });
}

/** The first of the conditions that cannot be; null: each can. */
export function faultOf(conditions: readonly Condition[], fields: ConditionFields): ConditionFault | null {
  for (const [index, condition] of conditions.entries()) {
    const { field, comparison } = condition;
    const of = { condition: index, field, comparison };
    const kind = lookUp(fields, field);
    if (kind === undefined) return { ...of, reason: 'unknown_field', fields: Object.keys(fields) };
    const reason = reasonAgainst(condition, kind);
    if (reason) return { ...of, reason, kind };
  }
  return null;
}

/** The fields that an organization defined on a kind of record, as conditions name them. */
export const customConditionFields = (
  defined: Readonly<Record<string, Pick<CustomFieldDefinition, 'kind'>>>,
): ConditionFields =>
  Object.fromEntries(
    Object.entries(defined).map(([id, { kind }]) => [`customFields.${id}`, kind === 'choice' ? 'text' : kind]),
  );

const allowed: Readonly<Record<FieldKind, readonly Comparison[]>> = {
  text: ['equals', 'not_equals', 'one_of', 'none_of', 'contains', 'filled', 'empty'],
  texts: ['equals', 'not_equals', 'one_of', 'none_of', 'contains', 'filled', 'empty'],
  date: ['equals', 'not_equals', 'one_of', 'none_of', 'at_least', 'at_most', 'filled', 'empty'],
  number: ['equals', 'not_equals', 'at_least', 'at_most', 'filled', 'empty'],
  boolean: ['equals', 'not_equals', 'filled', 'empty'],
};

function reasonAgainst({ comparison, value }: Condition, kind: FieldKind): FaultReason | null {
  if (!allowed[kind].includes(comparison)) return 'comparison_not_of_kind';
  if (comparison === 'filled' || comparison === 'empty') return value === undefined ? null : 'value_not_needed';
  if (value === undefined) return 'value_required';
  if (comparison === 'one_of' || comparison === 'none_of') return isTexts(value) ? null : 'value_not_of_kind';
  return isOfKind(value, kind) ? null : 'value_not_of_kind';
}

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every(isText);

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

const isOfKind = (value: unknown, kind: FieldKind): boolean => {
  switch (kind) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value));
    case 'text':
    case 'texts':
      return isText(value);
  }
};
