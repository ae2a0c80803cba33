import { describe, expect, it } from '@jest/globals';
import { eur, given, inFeedback, lived, usd } from './opportunity.fixture.js';

const to = (value: ReturnType<typeof usd>) => ({ type: 'adjust_value' as const, value, reason: 'discount' });

describe('adjust value', () => {
  it('says what it was, what it is and the difference', () => {
    const data = { previous: usd(500), value: usd(450), delta: -50, reason: 'discount' };
    expect(given(inFeedback('ask', { value: usd(500) })).when(to(usd(450)))).toEqual({
      events: [{ type: 'adjustment', data }],
    });
  });

  it('clears the value with zero', () => {
    expect(given(inFeedback('ask', { value: usd(500) })).when(to(usd(0)))).toMatchObject({
      events: [{ data: { value: usd(0), delta: -500 } }],
    });
  });

  it('is allowed on a won deal', () => {
    expect(given(...lived(inFeedback(), { type: 'mark_won' })).when(to(usd(1)))).toMatchObject({
      events: [{ type: 'adjustment' }],
    });
  });

  it('is nothing where the value is the same', () => {
    expect(given(inFeedback('ask', { value: usd(500) })).when(to(usd(500)))).toEqual({ events: [] });
  });

  it.each([
    { mark: 'mark_lost', status: 'lost' },
    { mark: 'mark_abandoned', status: 'abandoned' },
  ] as const)('is rejected on a deal that is $status', ({ mark, status }) => {
    expect(given(...lived(inFeedback(), { type: mark })).when(to(usd(1)))).toEqual({
      rejected: 'not_open',
      facts: { status },
    });
  });

  it('is rejected in another currency than the pipeline has', () => {
    expect(given(inFeedback()).when(to(eur(1)))).toEqual({
      rejected: 'currency_mismatch',
      facts: { expected: 'USD', currency: 'EUR' },
    });
  });

  it.each([-1, 0.5, Number.MAX_SAFE_INTEGER + 1, Number.NaN, Number.POSITIVE_INFINITY])(
    'is rejected for %p',
    (amount) => {
      expect(given(inFeedback()).when(to(usd(amount)))).toMatchObject({ rejected: 'value_out_of_range' });
    },
  );
});
