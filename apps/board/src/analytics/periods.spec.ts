import { describe, expect, it } from '@jest/globals';
import { bucketsOf, bucketText, dayIn, daysOf, grainOf, periodText, spanOf, wholePeriod } from './periods.js';

const today = '2026-11-30';

describe('a period', () => {
  it.each([
    [{ period: 'month' }, '2026-11-01', '2026-11-30'],
    [{ period: 'quarter' }, '2026-10-01', '2026-12-31'],
    [{ period: 'year' }, '2026-01-01', '2026-12-31'],
    [{}, '2025-12-01', '2026-11-30'],
    [{ period: 'own', from: '2026-02-03', to: '2026-03-04' }, '2026-02-03', '2026-03-04'],
    [{ period: 'own', from: '2026-03-04', to: '2026-02-03' }, '2026-02-03', '2026-03-04'],
    [{ period: 'own', to: '2026-02-03' }, '2026-02-03', '2026-02-03'],
    [{ period: 'own' }, today, today],
  ] as const)('of %j is from %s to %s', (search, from, to) => {
    expect(spanOf(search, today)).toEqual({ from, to });
  });

  it('ends with the last day of its last month', () => {
    expect(wholePeriod('month', '2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(wholePeriod('quarter', '2026-03-31')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
  });

  it('is called by its months', () => {
    expect(periodText({ kind: 'month', start: '2026-11-01' }, 'en-US')).toBe('Nov 2026');
    expect(periodText({ kind: 'quarter', start: '2026-10-01' }, 'en-US')).toMatch(/^Oct\s–\sDec 2026$/);
  });

  it('begins with the day of the organization', () => {
    const now = new Date('2026-11-30T23:30:00.000Z');
    expect([dayIn('Asia/Tokyo', now), dayIn('America/Los_Angeles', now)]).toEqual(['2026-12-01', '2026-11-30']);
  });
});

describe('the buckets of a span', () => {
  it('are days, weeks or months, as fits its length', () => {
    expect(grainOf({ from: '2026-11-01', to: '2026-11-30' })).toBe('day');
    expect(grainOf({ from: '2026-10-01', to: '2026-12-31' })).toBe('week');
    expect(grainOf({ from: '2026-01-01', to: '2026-12-31' })).toBe('month');
  });

  it('leave no day out, and hold none twice', () => {
    const span = { from: '2026-10-29', to: '2027-01-05' };
    expect(bucketsOf(span, 'month')).toEqual(['2026-10-01', '2026-11-01', '2026-12-01', '2027-01-01']);
    expect(bucketsOf(span, 'week').slice(0, 2)).toEqual(['2026-10-26', '2026-11-02']);
    const days = bucketsOf(span, 'week').map((bucket) => daysOf(bucket, 'week', span));
    expect(days[0]).toEqual({ from: '2026-10-29', to: '2026-11-01' });
    expect(days.at(-1)).toEqual({ from: '2027-01-04', to: '2027-01-05' });
    expect(days.flatMap((part) => bucketsOf(part, 'day'))).toEqual(bucketsOf(span, 'day'));
  });

  it('are called by their day or month', () => {
    expect([bucketText('2026-11-02', 'week', 'en-US'), bucketText('2026-11-01', 'month', 'en-US')]).toEqual([
      'Nov 2',
      'Nov 26',
    ]);
  });
});
