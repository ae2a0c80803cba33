import { describe, expect, it } from '@jest/globals';
import { addressKindOf, normalAddress, phoneNumber } from './addresses.js';

describe('an address', () => {
  it.each([
    ['+49 30 901820', '+4930901820'],
    ['+49 (0)30 / 90 18 20', '+4930901820'],
    ['4930901820', '+4930901820'],
    ['004930901820', '+4930901820'],
    ['+1 (202) 555-0123', '+12025550123'],
  ])('%s of a phone has one form', (text, number) => {
    expect(normalAddress('phone', text)).toBe(number);
  });

  it('of a phone that is no number stays what it is, case and surrounding space aside', () => {
    expect(normalAddress('phone', ' 12345 ')).toBe('12345');
    expect(normalAddress('phone', 'ACME')).toBe('acme');
  });

  it('of a mailbox ignores case, that of a chat does not', () => {
    expect(normalAddress('email', ' Ada@Home.Example ')).toBe('ada@home.example');
    expect(normalAddress('chat', ' x9-B ')).toBe('x9-B');
  });

  it('is of the kind that the channel needs', () => {
    const kinds = (['whatsapp', 'sms', 'phone', 'email', 'web_chat'] as const).map(addressKindOf);
    expect(kinds).toEqual(['phone', 'phone', 'phone', 'email', 'chat']);
  });
});

describe('a phone number without a country', () => {
  it("is one of the locale's region", () => {
    expect(phoneNumber('030 901820', 'de-DE')).toBe('+4930901820');
    expect(phoneNumber('030 901820', 'de')).toBeNull();
    expect(phoneNumber('030 901820')).toBeNull();
  });
});
