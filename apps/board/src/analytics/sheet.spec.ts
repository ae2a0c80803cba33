import { describe, expect, it } from '@jest/globals';
import { csvOf, majorUnits } from './sheet.js';

const cell = (value: string | number | null) => ({ text: 'shown', value });

describe('a sheet as CSV', () => {
  it('holds numbers as numbers, and nothing where there is none', () => {
    expect(
      csvOf({
        columns: ['Rep', 'Won'],
        rows: [
          [cell('Ann'), cell(-12.5)],
          [cell('Ben'), cell(null)],
        ],
      }),
    ).toBe('Rep,Won\r\nAnn,-12.5\r\nBen,\r\n');
  });

  it.each(['=1+1', '+49', '-x', '@cmd', '\tx', '\rx'])('neutralizes the formula %j', (text) => {
    expect(csvOf({ columns: [text], rows: [] }).replaceAll('"', '')).toBe(`'${text}\r\n`);
  });

  it('quotes what would break a row', () => {
    expect(csvOf({ columns: ['a,b', 'say "x"', 'two\nlines'], rows: [] })).toBe('"a,b","say ""x""","two\nlines"\r\n');
  });

  it('counts in whole units of each currency', () => {
    expect([majorUnits({ amount: 12_050, currency: 'USD' }), majorUnits({ amount: 500, currency: 'JPY' })]).toEqual([
      120.5, 500,
    ]);
  });
});
