import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateOf, minorUnitsOf, textOf, wholeNumberOf } from './values.js';
import { WrongValue } from './wrong-value.js';

describe('an amount', () => {
  it.each([
    ['1054', 'USD', 1, 105_400],
    ['10.5', 'EUR', 1, 1050],
    ['1100.04', 'USD', 1_000_000, 110_004_000_000],
    ['500', 'JPY', 1, 500],
    ['1.234', 'KWD', 1, 1234],
  ])('%s %s, scaled by %d, is %d in the minor unit', (text, currency, scale, amount) => {
    expect(minorUnitsOf(text, currency, scale)).toBe(amount);
  });

  it('is exact for every amount of cents', () => {
    const cents = fc.integer({ min: 0, max: 1_000_000_000_000 });
    fc.assert(
      fc.property(cents, (amount) => {
        const text = `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
        return minorUnitsOf(text, 'USD') === amount;
      }),
    );
  });

  it.each(['-5', '1,054', '1e3', '', '0.005', '99999999999999999'])('is not "%s"', (text) => {
    expect(() => minorUnitsOf(text, 'USD')).toThrow(WrongValue);
  });
});

describe('a date', () => {
  it.each([
    ['2017-03-01', 'YYYY-MM-DD'],
    ['1.3.2017', 'DD.MM.YYYY'],
    ['01/03/2017', 'DD/MM/YYYY'],
    ['3/1/2017', 'MM/DD/YYYY'],
  ] as const)('%s in the form %s is the first of March', (text, format) => {
    expect(dateOf(text, format)).toBe('2017-03-01');
  });

  it('must exist', () => {
    expect(() => dateOf('31.04.2017', 'DD.MM.YYYY')).toThrow(WrongValue);
  });
});

describe('a text', () => {
  const source = { column: 'state', values: { W: 'Won', L: 'Lost' }, else: 'Open' };

  it('means what the map says', () => {
    expect(textOf(source, { state: 'W' })).toBe('Won');
    expect(textOf(source, { state: '' })).toBe('Open');
    expect(textOf({ constant: 'Engaging' }, {})).toBe('Engaging');
    expect(textOf(undefined, { state: 'W' })).toBe('');
  });

  it('that the map does not list is refused', () => {
    expect(() => textOf(source, { state: 'X' })).toThrow(WrongValue);
  });
});

describe('a whole number', () => {
  it('has digits only', () => {
    expect(wholeNumberOf('2822')).toBe(2822);
    expect(() => wholeNumberOf('28.5')).toThrow(WrongValue);
  });
});
