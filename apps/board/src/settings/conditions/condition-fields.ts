import { type Condition } from '../settings-data.js';

export type Comparison = Condition['comparison'];

/** A field that conditions can name. */
export interface ConditionField {
  readonly value: string;
  readonly label: string;
  /** `money`: typed in the currency, sent in its minor unit */
  readonly kind: 'text' | 'number' | 'money' | 'date';
  /** where its values are to be chosen */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

const compared = {
  text: ['equals', 'not_equals', 'one_of', 'none_of', 'contains', 'filled', 'empty'],
  choice: ['equals', 'not_equals', 'one_of', 'none_of', 'filled', 'empty'],
  number: ['equals', 'not_equals', 'at_least', 'at_most', 'filled', 'empty'],
  money: ['equals', 'not_equals', 'at_least', 'at_most', 'filled', 'empty'],
  date: ['equals', 'not_equals', 'at_least', 'at_most', 'filled', 'empty'],
} as const satisfies Record<string, readonly Comparison[]>;

/** How a field can be compared. */
export const comparisonsOf = (field: ConditionField | undefined): readonly Comparison[] =>
  compared[field?.choices ? 'choice' : (field?.kind ?? 'text')];

/** What a comparison takes. */
export const takes = (comparison: Comparison): 'nothing' | 'several' | 'one' => {
  if (comparison === 'filled' || comparison === 'empty') return 'nothing';
  return comparison === 'one_of' || comparison === 'none_of' ? 'several' : 'one';
};
