import { moneyInput, typedMoney } from '../../format/money.js';
import { type Condition } from '../settings-data.js';
import { type Comparison, type ConditionField, takes } from './condition-fields.js';

/** A condition that is being written. */
export interface ConditionDraft {
  readonly key: string;
  readonly field: string;
  readonly comparison: Comparison;
  readonly text: string;
  readonly texts: readonly string[];
}

type Fields = readonly ConditionField[];

/** Nothing yet. */
export const emptyCondition = (): ConditionDraft => ({
  key: crypto.randomUUID(),
  field: '',
  comparison: 'equals',
  text: '',
  texts: [],
});

/** A condition as it can be edited. Money is shown in whole units. */
export function draftOf({ field, comparison, value }: Condition, fields: Fields, currency: string): ConditionDraft {
  const isMoney = fields.some((one) => one.value === field && one.kind === 'money');
  const text = isMoney && typeof value === 'number' ? moneyInput({ amount: value, currency }) : textOf(value);
  return { ...emptyCondition(), field, comparison, text, texts: Array.isArray(value) ? value : [] };
}

const textOf = (value: Condition['value']): string =>
  value === undefined || Array.isArray(value) ? '' : String(value);

/** The condition that was written; null while something is missing, or is not of the field's kind. */
export function conditionOf(draft: ConditionDraft, fields: Fields, currency: string): Condition | null {
  const { field, comparison, texts } = draft;
  const text = draft.text.trim();
  if (field === '') return null;
  const taken = takes(comparison);
  if (taken === 'nothing') return { field, comparison };
  if (taken === 'several') return texts.length === 0 ? null : { field, comparison, value: [...texts] };
  if (text === '') return null;
  const value = valueOf(text, fields.find((one) => one.value === field)?.kind, currency);
  return value === null ? null : { field, comparison, value };
}

function valueOf(text: string, kind: ConditionField['kind'] | undefined, currency: string): string | number | null {
  switch (kind) {
    case 'money':
      return typedMoney(text, currency)?.amount ?? null;
    case 'number':
      return Number.isFinite(Number(text)) ? Number(text) : null;
    case 'date':
      return Number.isNaN(Date.parse(text)) ? null : text;
    case 'text':
    case undefined:
      return text;
  }
}

/** All of them; null while one is not complete. */
export function conditionsOf(drafts: readonly ConditionDraft[], fields: Fields, currency: string): Condition[] | null {
  const all = drafts.map((draft) => conditionOf(draft, fields, currency));
  return all.includes(null) ? null : all.filter((one) => one !== null);
}
