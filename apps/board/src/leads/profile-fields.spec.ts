import { describe, expect, it } from '@jest/globals';
import { editedText, listOf, typedField } from './profile-fields.js';

const known = {
  ...{ name: 'Ada', company: null, emails: ['a@x.test', 'b@x.test'], phones: [], country: 'DE', source: null },
  ...{ campaign: null, value: { amount: 120_050, currency: 'USD' }, employees: 60, sector: null, notes: '' },
};

describe('a field of the profile', () => {
  it('is edited as a text', () => {
    expect(editedText(known, 'emails')).toBe('a@x.test, b@x.test');
    expect(editedText(known, 'value')).toBe('1200.50');
    expect([editedText(known, 'employees'), editedText(known, 'company')]).toEqual(['60', '']);
  });

  it('takes what was typed, and clears with nothing', () => {
    expect(typedField('value', '12,000', 'USD')).toEqual({ value: { amount: 1_200_000, currency: 'USD' } });
    expect(typedField('employees', '1,200', 'USD')).toEqual({ employees: 1200 });
    expect(typedField('company', '', 'USD')).toEqual({ company: null });
    expect(typedField('phones', '', 'USD')).toEqual({ phones: [] });
    expect(typedField('notes', '', 'USD')).toEqual({ notes: '' });
  });

  it('refuses what does not fit', () => {
    expect(typedField('value', 'much', 'USD')).toBeNull();
    expect(typedField('employees', 'many', 'USD')).toBeNull();
  });
});

it('several texts are between commas, semicolons or lines', () => {
  expect(listOf(' a, b;c\nd ,')).toEqual(['a', 'b', 'c', 'd']);
});
