import { describe, expect, it } from '@jest/globals';
import { countryOf, digitsOf, normalEmail, normalPhone } from './index.js';

describe('a phone number', () => {
  it.each([
    ['+49 30 901820', null, '+4930901820'],
    ['030/90 18 20', 'DE', '+4930901820'],
    ['0049 (30) 901820', 'DE', '+4930901820'],
    [' (415) 555-2671 ', 'US', '+14155552671'],
    ['011 44 20 7946 0958', 'US', '+442079460958'],
  ])('%p dialled in %p is %p', (text, country, phone) => {
    expect(normalPhone(text, country)).toBe(phone);
  });

  it.each([
    ['030 901820', null],
    ['+49 30 1', null],
    ['call me', 'DE'],
    ['030 901820 or 030 901821', 'DE'],
    ['(415) 555-2671 ext. 5', 'US'],
    ['030 901820', 'XX'],
  ])('%p dialled in %p cannot be read', (text, country) => {
    expect(normalPhone(text, country)).toBeNull();
  });

  it('is looked for by its digits in E.164, in its country and without prefix', () => {
    expect(digitsOf('+4930901820')).toEqual(['4930901820', '030901820', '30901820']);
    expect(digitsOf('+14155552671')).toEqual(['14155552671', '4155552671']);
    expect(digitsOf('ask Ada: 12')).toEqual(['12']);
  });

  it('belongs to the country of a locale', () => {
    expect(['de-AT', 'de', 'en'].map(countryOf)).toEqual(['AT', 'DE', 'US']);
  });
});

describe('an email', () => {
  it('has no surrounding space and its domain in lower case', () => {
    expect(normalEmail(' Ada.Byron@Home.EXAMPLE ')).toBe('Ada.Byron@home.example');
  });
});
