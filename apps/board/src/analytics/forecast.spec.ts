import { describe, expect, it } from '@jest/globals';
import { forecastsOf, holderOf, holderText, segmentsOf } from './forecast.js';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const figure = (amount: number) => ({ count: 1, value: usd(amount) });
const figures = {
  currency: 'USD',
  closed: figure(50),
  commit: figure(25),
  bestCase: figure(15),
  pipeline: figure(10),
  weighted: usd(40),
};

describe('a forecast', () => {
  const me = { organizationId: 'o', memberId: 'ann', agentId: null, scopes: [] };

  it("is everybody's, a closer's own, or the chosen team's", () => {
    expect(holderText(holderOf({ ...me, role: 'manager' }, undefined))).toBe('organization');
    expect(holderText(holderOf({ ...me, role: 'closer' }, undefined))).toBe('rep:ann');
    expect(holderText(holderOf({ ...me, role: 'closer' }, 'west'))).toBe('team:west');
    expect(holderText(holderOf({ ...me, role: 'manager' }, 'none'))).toBe('organization');
  });

  it('is a bar as long as what is expected, or as the goal where that is more', () => {
    expect(segmentsOf(figures, null)).toMatchObject({ goalAt: null, segments: [{ width: 50 }, { width: 25 }, {}, {}] });
    expect(segmentsOf(figures, usd(200))).toMatchObject({ goalAt: 100, segments: [{ width: 25 }, {}, {}, {}] });
    expect(segmentsOf({ ...figures, closed: figure(-5) }, usd(50)).segments[0]).toEqual({
      category: 'closed',
      width: 0,
    });
  });

  it('is measured by the goal of booked revenue in its currency', () => {
    const goal = (measure: 'booked_revenue' | 'won_count', value: ReturnType<typeof usd> | null) => ({
      ...{ id: 'g', of: { kind: 'organization' as const }, period: { kind: 'month' as const, start: '2026-11-01' } },
      attainment: { reached: { value: null, count: 0 }, share: 0, booked: [] },
      measure,
      target: { value, count: null },
    });
    const goals = [goal('won_count', null), goal('booked_revenue', usd(9))];
    expect(forecastsOf([figures], goals, 'USD').map(({ goal: of }) => of)).toEqual([usd(9)]);
    expect(forecastsOf([figures], [], 'USD').map(({ goal: of }) => of)).toEqual([null]);
    const all = forecastsOf(
      [
        { ...figures, currency: 'CHF' },
        { ...figures, currency: 'EUR' },
      ],
      goals,
      'EUR',
    );
    expect(all.map(({ figures: { currency, closed }, goal: of }) => [currency, closed.count, of])).toEqual([
      ['EUR', 1, null],
      ['CHF', 1, null],
      ['USD', 0, usd(9)],
    ]);
  });
});
