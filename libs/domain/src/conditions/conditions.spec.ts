import { describe, expect, it } from '@jest/globals';
import { Rejected } from '#decider';
import { checkConditions, customConditionFields, faultOf } from './check-conditions.js';
import { type Condition, type ConditionFields, type FieldValue } from './condition.js';
import { unmet } from './unmet.js';

const record: Readonly<Record<string, FieldValue>> = {
  company: '  Apex GmbH ',
  emailDomain: ['apex.example', 'mail.example'],
  country: 'DE',
  employees: 50,
  customer: false,
  expected: '2026-03-31',
  notes: '  ',
  campaign: null,
};
const holds = (condition: Condition) => unmet([condition], (field) => record[field]).length === 0;

describe('a condition', () => {
  it.each<[string, Condition]>([
    ['text equals whatever the case and the space', { field: 'company', comparison: 'equals', value: 'APEX gmbh' }],
    ['text contains', { field: 'company', comparison: 'contains', value: ' gMb' }],
    ['text is another', { field: 'company', comparison: 'not_equals', value: 'Apex' }],
    ['text is one of several', { field: 'country', comparison: 'one_of', value: ['at', 'de'] }],
    ['text is none of several', { field: 'country', comparison: 'none_of', value: ['at', 'ch'] }],
    ['one of a list is enough', { field: 'emailDomain', comparison: 'equals', value: 'MAIL.example' }],
    ['none of a list is it', { field: 'emailDomain', comparison: 'none_of', value: ['other.example'] }],
    ['a number is at least', { field: 'employees', comparison: 'at_least', value: 50 }],
    ['a number is at most', { field: 'employees', comparison: 'at_most', value: 50 }],
    ['a number equals', { field: 'employees', comparison: 'equals', value: 50 }],
    ['a day is at least', { field: 'expected', comparison: 'at_least', value: '2026-03-31' }],
    [
      'a day is at most an instant of the day',
      { field: 'expected', comparison: 'at_most', value: '2026-03-31T00:00Z' },
    ],
    ['no is an answer', { field: 'customer', comparison: 'filled' }],
    ['no equals no', { field: 'customer', comparison: 'equals', value: false }],
    ['blank is empty', { field: 'notes', comparison: 'empty' }],
    ['nothing is empty', { field: 'campaign', comparison: 'empty' }],
    ['nothing is none of anything', { field: 'campaign', comparison: 'not_equals', value: 'spring' }],
    ['what no record has is empty', { field: 'nowhere', comparison: 'empty' }],
  ])('holds where %s', (_, condition) => {
    expect(holds(condition)).toBe(true);
  });

  it.each<[string, Condition]>([
    ['text is part of it only', { field: 'company', comparison: 'equals', value: 'Apex' }],
    ['one of a list is excluded', { field: 'emailDomain', comparison: 'not_equals', value: 'mail.example' }],
    ['a number is below', { field: 'employees', comparison: 'at_least', value: 51 }],
    ['a number is above', { field: 'employees', comparison: 'at_most', value: 49 }],
    ['there is nothing to compare', { field: 'campaign', comparison: 'equals', value: 'spring' }],
    ['nothing is neither least nor most', { field: 'campaign', comparison: 'at_most', value: 'z' }],
    ['a number is compared with a text', { field: 'employees', comparison: 'at_least', value: '5' }],
    ['blank is not filled', { field: 'notes', comparison: 'filled' }],
    ['no value is given', { field: 'country', comparison: 'equals' }],
  ])('does not hold where %s', (_, condition) => {
    expect(holds(condition)).toBe(false);
  });

  it('that does not hold is named, in its order', () => {
    const conditions: Condition[] = [
      { field: 'employees', comparison: 'at_least', value: 100 },
      { field: 'country', comparison: 'filled' },
      { field: 'campaign', comparison: 'filled' },
    ];
    expect(unmet(conditions, (field) => record[field])).toEqual([conditions[0], conditions[2]]);
    expect(unmet([], () => undefined)).toEqual([]);
  });
});

describe('a condition that can never be meant so', () => {
  const fields: ConditionFields = {
    company: 'text',
    emailDomain: 'texts',
    employees: 'number',
    customer: 'boolean',
    expected: 'date',
    ...customConditionFields({ size: { kind: 'choice' }, score: { kind: 'number' } }),
  };

  it.each<[string, Condition]>([
    ['unknown_field', { field: 'size', comparison: 'filled' }],
    ['unknown_field', { field: 'toString', comparison: 'filled' }],
    ['comparison_not_of_kind', { field: 'company', comparison: 'at_least', value: 'a' }],
    ['comparison_not_of_kind', { field: 'employees', comparison: 'contains', value: 5 }],
    ['value_required', { field: 'company', comparison: 'equals' }],
    ['value_not_needed', { field: 'company', comparison: 'filled', value: 'Apex' }],
    ['value_not_of_kind', { field: 'employees', comparison: 'at_least', value: '50' }],
    ['value_not_of_kind', { field: 'customFields.score', comparison: 'at_least', value: 'high' }],
    ['value_not_of_kind', { field: 'customer', comparison: 'equals', value: 'yes' }],
    ['value_not_of_kind', { field: 'expected', comparison: 'at_least', value: 'soon' }],
    ['value_not_of_kind', { field: 'company', comparison: 'one_of', value: 'Apex' }],
    ['value_not_of_kind', { field: 'company', comparison: 'one_of', value: [] }],
    ['value_not_of_kind', { field: 'company', comparison: 'equals', value: ['Apex'] }],
    ['value_not_of_kind', { field: 'company', comparison: 'equals', value: ' ' }],
  ])('has a fault: %s', (reason, condition) => {
    const { field, comparison } = condition;
    expect(faultOf([condition], fields)).toMatchObject({ condition: 0, field, comparison, reason });
  });

  it('is refused by name', () => {
    const conditions: Condition[] = [
      { field: 'company', comparison: 'filled' },
      { field: 'employees', comparison: 'at_least', value: '50' },
    ];
    const facts = {
      condition: 1,
      field: 'employees',
      comparison: 'at_least',
      reason: 'value_not_of_kind',
      kind: 'number',
    };
    expect(() => checkConditions(conditions, fields)).toThrow(new Rejected('invalid_condition', facts));
  });

  it('is none of these', () => {
    const conditions: Condition[] = [
      { field: 'company', comparison: 'contains', value: 'a' },
      { field: 'emailDomain', comparison: 'none_of', value: ['apex.example'] },
      { field: 'employees', comparison: 'equals', value: 0 },
      { field: 'customer', comparison: 'not_equals', value: false },
      { field: 'expected', comparison: 'at_most', value: '2026-01-01' },
      { field: 'customFields.size', comparison: 'one_of', value: ['large'] },
    ];
    expect(() => checkConditions(conditions, fields)).not.toThrow();
  });
});
