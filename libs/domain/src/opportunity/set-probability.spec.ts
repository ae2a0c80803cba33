import { describe, expect, it } from '@jest/globals';
import { given, inSales } from './opportunity.fixture.js';

const to = (probability: number | null) => ({ type: 'set_probability' as const, probability });

describe('set probability', () => {
  it.each([0, 100])('sets the deal apart from its stage, at %p', (probability) => {
    expect(given(inSales('lead')).when(to(probability))).toEqual({
      events: [{ type: 'probability_set', data: { probability, previous: null } }],
    });
  });

  it("goes back to the stage's", () => {
    expect(given(inSales('lead', { probability: 35 })).when(to(null))).toEqual({
      events: [{ type: 'probability_set', data: { probability: null, previous: 35 } }],
    });
  });

  it('is nothing where it is that', () => {
    expect(given(inSales('lead', { probability: 35 })).when(to(35))).toEqual({ events: [] });
    expect(given(inSales('lead')).when(to(null))).toEqual({ events: [] });
  });

  it.each([-1, 101, 12.5, Number.NaN])('is rejected for %p', (probability) => {
    expect(given(inSales('lead')).when(to(probability))).toMatchObject({ rejected: 'probability_out_of_range' });
  });
});
