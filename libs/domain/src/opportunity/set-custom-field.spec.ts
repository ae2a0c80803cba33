import { describe, expect, it } from '@jest/globals';
import { given, inSales, lived } from './opportunity.fixture.js';

const to = (fieldId: string, value: string | number | null) => ({ type: 'set_custom_field' as const, fieldId, value });

describe('set custom field', () => {
  it('sets a field, and says what it was', () => {
    expect(given(inSales('lead', { customFields: { size: 'small' } })).when(to('size', 'large'))).toEqual({
      events: [{ type: 'custom_field_set', data: { fieldId: 'size', value: 'large', previous: 'small' } }],
    });
  });

  it('clears a field and leaves the others', () => {
    const deal = inSales('lead', { customFields: { size: 'small', seats: 2 } });
    expect(given(...lived(deal, to('size', null))).state).toMatchObject({ customFields: { seats: 2 } });
    expect(given(...lived(deal, to('size', null))).state).not.toHaveProperty('customFields.size');
  });

  it('is nothing where it has that value, or none and none is given', () => {
    expect(given(inSales('lead', { customFields: { seats: 2 } })).when(to('seats', 2))).toEqual({ events: [] });
    expect(given(inSales('lead')).when(to('seats', null))).toEqual({ events: [] });
  });

  it.each(['mood', 'constructor'])('is rejected for %p, which the organization did not define', (fieldId) => {
    expect(given(inSales('lead')).when(to(fieldId, null))).toEqual({
      rejected: 'custom_field_not_found',
      facts: { fieldId },
    });
  });

  it.each([
    ['seats', 0.5],
    ['renewal', '2028-02-29'],
    ['size', 'large'],
    ['remark', 'call at noon'],
  ])('takes for %s the value %p', (fieldId, value) => {
    expect(given(inSales('lead')).when(to(fieldId, value))).toMatchObject({ events: [{ data: { value } }] });
  });

  it.each([
    ['seats', 'two'],
    ['seats', Number.NaN],
    ['renewal', '2026-02-29'],
    ['renewal', '2026-2-9'],
    ['renewal', '2026-02-09T00:00'],
    ['renewal', 20260209],
    ['size', 'huge'],
    ['size', 1],
    ['remark', 1],
  ])('is rejected for %s with the value %p', (fieldId, value) => {
    expect(given(inSales('lead')).when(to(fieldId, value))).toMatchObject({
      rejected: 'custom_field_value_invalid',
      facts: { fieldId },
    });
  });

  it('names the choices there are', () => {
    expect(given(inSales('lead')).when(to('size', 'huge'))).toMatchObject({ facts: { choices: ['small', 'large'] } });
  });
});
