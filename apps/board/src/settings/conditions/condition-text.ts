import { moneyText } from '../../format/money.js';
import { words } from '../../words/words.js';
import { type Condition } from '../settings-data.js';
import { type ConditionField } from './condition-fields.js';

const texts = words.settings.conditions;

/** A condition as people read it, e.g. `Employees is at least 50`. */
export function conditionText(
  { field: name, comparison, value }: Condition,
  fields: readonly ConditionField[],
  currency: string,
): string {
  const field = fields.find((one) => one.value === name);
  const one = (part: string | number | boolean): string => {
    if (field?.kind === 'money' && typeof part === 'number') return moneyText({ amount: part, currency });
    if (!field?.choices) return String(part);
    return field.choices.find((choice) => choice.value === part)?.label ?? texts.unknownValue;
  };
  const shown = value === undefined ? [] : [Array.isArray(value) ? value.map(one).join(texts.or) : one(value)];
  return [field?.label ?? texts.unknownField, texts.comparisons[comparison], ...shown].join(' ');
}

/** All of them, joined. */
export const conditionsText = (
  conditions: readonly Condition[],
  fields: readonly ConditionField[],
  currency: string,
): string => conditions.map((condition) => conditionText(condition, fields, currency)).join(texts.and);
