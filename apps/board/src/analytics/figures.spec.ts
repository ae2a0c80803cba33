import { describe, expect, it } from '@jest/globals';
import { durationText, shareText, signedShareText } from './figures.js';

describe('a figure', () => {
  it('of nothing is a dash, never 0 or NaN', () => {
    expect([shareText(null), signedShareText(null), durationText(null)]).toEqual(['–', '–', '–']);
  });

  it('is a share in whole per cent', () => {
    expect([shareText(0.524, 'en-US'), signedShareText(0.04, 'en-US')]).toEqual(['52%', '+4%']);
  });

  it('is a time in days, or in hours below one', () => {
    const hour = 3_600_000;
    expect([5 * hour, 125 * hour, 600 * hour].map((ms) => durationText(ms, 'en-US'))).toEqual([
      '5 hours',
      '5.2 days',
      '25 days',
    ]);
  });
});
