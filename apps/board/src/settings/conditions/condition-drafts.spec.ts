import { describe, expect, it } from '@jest/globals';
import { type Condition } from '../settings-data.js';
import { conditionOf, conditionsOf, draftOf, emptyCondition } from './condition-drafts.js';
import { comparisonsOf, type ConditionField } from './condition-fields.js';

const fields: readonly ConditionField[] = [
  { value: 'country', label: 'Country', kind: 'text' },
  { value: 'value', label: 'Value', kind: 'money' },
  { value: 'employees', label: 'Employees', kind: 'number' },
  { value: 'status', label: 'Status', kind: 'text', choices: [{ value: 'open', label: 'Open' }] },
];

describe('a condition', () => {
  it.each<[Condition]>([
    [{ field: 'country', comparison: 'equals', value: 'DE' }],
    [{ field: 'country', comparison: 'one_of', value: ['DE', 'AT'] }],
    [{ field: 'value', comparison: 'at_least', value: 500_050 }],
    [{ field: 'employees', comparison: 'at_most', value: 50 }],
    [{ field: 'country', comparison: 'filled' }],
  ])('is edited and is the same again: %j', (condition) => {
    expect(conditionOf(draftOf(condition, fields, 'USD'), fields, 'USD')).toEqual(condition);
  });

  it('shows money in whole units', () => {
    expect(draftOf({ field: 'value', comparison: 'equals', value: 500_000 }, fields, 'USD').text).toBe('5000');
  });

  it('is not complete without a field, a value, or a value of its kind', () => {
    expect(conditionOf(emptyCondition(), fields, 'USD')).toBeNull();
    expect(conditionOf({ ...emptyCondition(), field: 'country' }, fields, 'USD')).toBeNull();
    expect(conditionOf({ ...emptyCondition(), field: 'employees', text: 'many' }, fields, 'USD')).toBeNull();
    expect(conditionsOf([emptyCondition()], fields, 'USD')).toBeNull();
    expect(conditionsOf([], fields, 'USD')).toEqual([]);
  });

  it('is compared by what its field holds', () => {
    expect(comparisonsOf(fields[2])).toContain('at_least');
    expect(comparisonsOf(fields[3])).not.toContain('contains');
  });
});
