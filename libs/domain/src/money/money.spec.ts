import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { occurrence } from '../pipelines/pipelines.fixture.js';
import { type OpportunityCommand } from '../opportunity/commands.js';
import { opportunity } from '../opportunity/opportunity.js';
import { inFeedback, usd, world } from '../opportunity/opportunity.fixture.js';
import { sameMoney, zero } from './money.js';
import { requireCurrency } from './require-currency.js';

const changes: fc.Arbitrary<OpportunityCommand> = fc.oneof(
  fc.maxSafeNat().map((amount): OpportunityCommand => ({ type: 'adjust_value', value: usd(amount) })),
  fc
    .oneof(fc.integer(), fc.maxSafeInteger())
    .map((amount): OpportunityCommand => ({ type: 'upsell', amount: usd(amount) })),
);

/** What is left of the changes when each is decided on the outcome of the one before. */
function amountsOf(start: number, commands: readonly OpportunityCommand[]) {
  let state = opportunity.evolve(opportunity.initialState, inFeedback('ask', { value: usd(start) }), occurrence);
  return commands.flatMap((command) => {
    try {
      const events = opportunity.decide(command, state, world);
      state = events.reduce((before, event) => opportunity.evolve(before, event, occurrence), state);
      return events.flatMap(({ type, data }) => {
        if (type === 'adjustment') return { by: data.delta, to: data.value.amount };
        return type === 'upsell' ? { by: data.amount.amount, to: data.value.amount } : [];
      });
    } catch {
      return [];
    }
  });
}

describe('the value of a deal', () => {
  it('is the exact sum of all its changes, and never below zero or beyond what is exact', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.array(changes, { maxLength: 30 }), (start, commands) => {
        let sum = BigInt(start);
        for (const { by, to } of amountsOf(start, commands)) {
          sum += BigInt(by);
          expect(BigInt(to)).toBe(sum);
          expect(Number.isSafeInteger(to) && to >= 0).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('money', () => {
  it('is the same only in the same currency', () => {
    expect(sameMoney(zero('USD'), usd(0))).toBe(true);
    expect(sameMoney(zero('EUR'), usd(0))).toBe(false);
    expect(sameMoney(usd(1), usd(0))).toBe(false);
  });

  it.each(['usd', 'XYZ', '', 'US Dollar'])('has no currency %p', (currency) => {
    expect(() => requireCurrency(currency)).toThrow(expect.objectContaining({ code: 'currency_unknown' }));
  });
});
