import { describe, expect, it } from '@jest/globals';
import { eur, given, inFeedback, lived, usd } from './opportunity.fixture.js';

const by = (amount: ReturnType<typeof usd>) => ({ type: 'upsell' as const, amount });

describe('upsell', () => {
  it('adds to the value', () => {
    const data = { amount: usd(50), value: usd(550), reason: 'seats' };
    expect(given(inFeedback('ask', { value: usd(500) })).when({ ...by(usd(50)), reason: 'seats' })).toEqual({
      events: [{ type: 'upsell', data }],
    });
  });

  it('is allowed on a won deal', () => {
    expect(given(...lived(inFeedback(), { type: 'mark_won' })).when(by(usd(1)))).toMatchObject({
      events: [{ type: 'upsell' }],
    });
  });

  it.each([0, -1])('is rejected by %p', (amount) => {
    expect(given(inFeedback()).when(by(usd(amount)))).toEqual({ rejected: 'amount_not_positive', facts: { amount } });
  });

  it('is rejected where the sum would not be exact any more', () => {
    const rich = inFeedback('ask', { value: usd(Number.MAX_SAFE_INTEGER - 1) });
    expect(given(rich).when(by(usd(1)))).toMatchObject({ events: [{ data: { value: usd(Number.MAX_SAFE_INTEGER) } }] });
    expect(given(rich).when(by(usd(2)))).toMatchObject({ rejected: 'value_out_of_range' });
  });

  it('is rejected by a part of a cent', () => {
    expect(given(inFeedback()).when(by(usd(0.5)))).toMatchObject({ rejected: 'value_out_of_range' });
  });

  it('is rejected in another currency', () => {
    expect(given(inFeedback()).when(by(eur(1)))).toMatchObject({ rejected: 'currency_mismatch' });
  });

  it.each([
    { mark: 'mark_lost', status: 'lost' },
    { mark: 'mark_abandoned', status: 'abandoned' },
  ] as const)('is rejected on a deal that is $status', ({ mark, status }) => {
    expect(given(...lived(inFeedback(), { type: mark })).when(by(usd(1)))).toEqual({
      rejected: 'not_open',
      facts: { status },
    });
  });
});
