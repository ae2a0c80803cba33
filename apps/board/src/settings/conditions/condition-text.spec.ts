import { expect, it } from '@jest/globals';
import { conditionsText } from './condition-text.js';

it('reads as people would say it', () => {
  const fields = [
    { value: 'employees', label: 'Employees', kind: 'number' as const },
    { value: 'value', label: 'Value', kind: 'money' as const },
    { value: 'status', label: 'Status', kind: 'text' as const, choices: [{ value: 's1', label: 'Qualified' }] },
  ];
  const say = (...conditions: Parameters<typeof conditionsText>[0]) => conditionsText(conditions, fields, 'USD');
  expect(say({ field: 'employees', comparison: 'at_least', value: 50 })).toBe('Employees is at least 50');
  expect(say({ field: 'value', comparison: 'at_most', value: 500_000 })).toMatch(/^Value is at most \$5,000/);
  expect(say({ field: 'status', comparison: 'one_of', value: ['s1', 'x'] })).toBe(
    'Status is one of Qualified, one that is gone',
  );
  expect(say({ field: 'gone', comparison: 'filled' }, { field: 'employees', comparison: 'empty' })).toBe(
    'a field that is gone is filled and Employees is empty',
  );
});
