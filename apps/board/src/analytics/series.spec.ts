import { describe, expect, it } from '@jest/globals';
import { comparedRows, figureOf, revenuePoints, winPoints } from './series.js';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const figure = (count: number, amount: number) => ({ count, value: usd(amount) });
const day = (key: string | null, won: [number, number], lost: [number, number]) => ({
  key,
  won: figure(...won),
  lost: figure(...lost),
  winRate: { byCount: null, byValue: null },
});
const by = { grain: 'month', currency: 'USD' } as const;

describe('win rates over time', () => {
  const days = [
    day('2026-10-31', [1, 300], [0, 0]),
    day('2026-11-01', [1, 100], [0, 0]),
    day('2026-11-30', [0, 0], [3, 100]),
  ];

  it('add the days of a bucket up before they divide', () => {
    expect(winPoints(days, ['2026-11-01'], by)).toEqual([
      { bucket: '2026-11-01', won: figure(1, 100), lost: figure(3, 100), byCount: 0.25, byValue: 0.5 },
    ]);
  });

  it('are none where no deal was won or lost, and none by value where all were worth nothing', () => {
    expect(winPoints(days, ['2026-12-01'], by)).toMatchObject([{ byCount: null, byValue: null }]);
    const free = [day('2026-12-01', [1, 0], [1, 0])];
    expect(winPoints(free, ['2026-12-01'], by)).toMatchObject([{ byCount: 0.5, byValue: null }]);
  });
});

describe('revenue over time', () => {
  const group = (key: string, kind: 'upsell' | 'adjustment', count: number, amount: number) => ({
    key,
    figures: [{ kind, ...figure(count, amount) }],
  });

  it('is that of one kind, zero where there is none', () => {
    const groups = [
      group('2026-11-02', 'adjustment', 1, -50),
      group('2026-11-08', 'adjustment', 2, 80),
      group('2026-11-08', 'upsell', 1, 999),
    ];
    const points = revenuePoints(groups, ['2026-11-02', '2026-11-09'], { ...by, grain: 'week', kind: 'adjustment' });
    expect(points).toEqual([
      { bucket: '2026-11-02', count: 3, value: usd(30) },
      { bucket: '2026-11-09', count: 0, value: usd(0) },
    ]);
  });

  it('does not mix currencies', () => {
    const figures = [{ kind: 'upsell' as const, count: 1, value: { amount: 5, currency: 'EUR' } }];
    expect(figureOf(figures, 'upsell', 'USD')).toEqual(figure(0, 0));
  });
});

describe('a comparison', () => {
  it('puts win rates and revenue of the same together, the most booked first', () => {
    const rates = [day('ann', [1, 10], [1, 10]), day(null, [1, 5], [0, 0]), day('idle', [0, 0], [0, 0])];
    const booked = (key: string | null, amount: number) => ({
      key,
      figures: [{ kind: 'booked_revenue' as const, ...figure(1, amount) }],
    });
    const rows = comparedRows(rates, [booked('ann', 10), booked(null, 50)], 'USD');
    expect(rows.map(({ key, won, booked: { amount } }) => [key, won.count, amount])).toEqual([
      [null, 1, 50],
      ['ann', 1, 10],
    ]);
  });
});
