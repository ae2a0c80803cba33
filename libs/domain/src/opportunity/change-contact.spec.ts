import { describe, expect, it } from '@jest/globals';
import { given, givenIn, inSales, world } from './opportunity.fixture.js';

const to = (contactId: string) => ({ type: 'change_contact' as const, contactId });

describe('change contact', () => {
  it('names the contact, and the one before', () => {
    expect(given(inSales('lead')).when(to('cora'))).toEqual({
      events: [{ type: 'contact_changed', data: { contactId: 'cora', previous: 'carl' } }],
    });
  });

  it('gives one to a deal that had none', () => {
    expect(given(inSales('lead', { contactId: null })).when(to('cora'))).toMatchObject({
      events: [{ data: { previous: null } }],
    });
  });

  it('is nothing where it is that contact', () => {
    expect(given(inSales('lead')).when(to('carl'))).toEqual({ events: [] });
  });

  it('names the survivor of a contact that was merged', () => {
    const merged = givenIn({ ...world, contacts: new Map([['cleo', 'cora']]) });
    expect(merged(inSales('lead')).when(to('cleo'))).toMatchObject({ events: [{ data: { contactId: 'cora' } }] });
  });

  it('is rejected for a contact that this organization does not have', () => {
    expect(given(inSales('lead')).when(to('nobody'))).toEqual({
      rejected: 'contact_not_found',
      facts: { contactId: 'nobody' },
    });
  });
});
