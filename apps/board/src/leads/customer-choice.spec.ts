import { describe, expect, it } from '@jest/globals';
import { customerBody, presentCustomer } from './customer-choice.js';

describe('the customer that a lead becomes', () => {
  it('is the one it is linked to, else a new one', () => {
    expect(presentCustomer({ contactId: null, accountId: null, company: 'Acme' })).toEqual({
      contact: 'new',
      account: 'new',
    });
    expect(presentCustomer({ contactId: null, accountId: null, company: null })).toEqual({
      contact: 'new',
      account: 'none',
    });
    expect(presentCustomer({ contactId: 'c', accountId: null, company: 'Acme' })).toEqual({
      contact: 'c',
      account: 'contact',
    });
  });

  it('is named where it exists, and null where there is to be no account', () => {
    expect(customerBody({ contact: 'new', account: 'new' })).toEqual({});
    expect(customerBody({ contact: 'c', account: 'none' })).toEqual({ contactId: 'c', accountId: null });
    expect(customerBody({ contact: 'c', account: 'a' })).toEqual({ contactId: 'c', accountId: 'a' });
    expect(customerBody({ contact: 'c', account: 'contact' })).toEqual({ contactId: 'c' });
  });
});
