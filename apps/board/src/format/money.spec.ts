import { describe, expect, it } from '@jest/globals';
import { moneyInput, moneyText, shortMoneyText, typedMoney } from './money.js';

describe('money', () => {
  it('is shown in its currency, whole or short', () => {
    expect(moneyText({ amount: 1_200_000, currency: 'USD' }, 'en-US')).toBe('$12,000');
    expect(moneyText({ amount: 1_200_050, currency: 'USD' }, 'en-US')).toBe('$12,000.50');
    expect(moneyText({ amount: 500, currency: 'JPY' }, 'en-US')).toBe('¥500');
    expect(shortMoneyText({ amount: 123_456_789, currency: 'USD' }, 'en-US')).toBe('$1.2M');
  });

  it.each([
    ['12,000.50', 1_200_050],
    ['12 000', 1_200_000],
    ['0.1', 10],
    ['7.500', 750],
  ])('is understood as it is typed: %s', (text, amount) => {
    expect(typedMoney(text, 'USD')).toEqual({ amount, currency: 'USD' });
  });

  it.each(['', 'a lot', '-5', '1.234', '1e5'])('is not made of %p', (text) => {
    expect(typedMoney(text, 'USD')).toBeNull();
  });

  it('goes into a field and back unchanged', () => {
    for (const amount of [0, 1, 99, 100, 1_200_050]) {
      const money = { amount, currency: 'EUR' };
      expect(typedMoney(moneyInput(money), 'EUR')).toEqual(money);
    }
  });
});
