import { describe, expect, it } from '@jest/globals';
import { addressKindOf, normalAddress } from './addresses.js';
import { normalPhone } from './dialled-phone.js';

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

  it.each(['+15551234567', '+49 30 901820', '+44 7700 900123', '+41 44 668 18 00'])(
    '%s is the same phone of a contact and of a message',
    (text) => {
      const phone = normalPhone(text, null) ?? '';
      expect([text, `00${phone.slice(1)}`, phone.slice(1)].map((each) => normalAddress('phone', each))).toEqual([
        phone,
        phone,
        phone,
      ]);
    },
  );

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
