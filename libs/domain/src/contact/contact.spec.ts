import { describe, expect, it } from '@jest/globals';
import { contactStreams } from '../streams/parties.streams.js';
import { givenContact as given } from './contact.fixture.js';

const carl = { contactId: 'carl', name: 'Carl', emails: ['carl@initech.test'], phones: ['+49301'], customFields: {} };
const create = { type: 'create_contact', ...carl } as const;
const created = {
  type: 'contact_created',
  data: { ...carl, externalId: null, accountId: null, deal: null },
} as const;

describe('create contact', () => {
  it('says what is known', () => {
    expect(given().when(create)).toEqual({ events: [created] });
    const known = { externalId: 'crm-1', accountId: 'initech', customFields: { size: 'small' } };
    expect(given().when({ ...create, ...known })).toMatchObject({ events: [{ data: known }] });
  });

  it('names the survivor of a merged account', () => {
    expect(given().when({ ...create, accountId: 'old-initech' })).toMatchObject({
      events: [{ data: { accountId: 'initech' } }],
    });
  });

  it('carries the deal that the same request makes, which is no part of the contact', () => {
    const command = { type: 'create_opportunity', opportunityId: 'o-1', contactId: 'carl' } as const;
    const deal = { commandId: 'c-1', command };
    expect(given().when({ ...create, deal })).toMatchObject({ events: [{ data: { deal } }] });
    expect(given({ ...created, data: { ...created.data, deal } }).state).not.toHaveProperty('deal');
  });

  it('is rejected without a name, with an unknown account, and the second time', () => {
    expect(given().when({ ...create, name: '' })).toMatchObject({ rejected: 'name_required' });
    expect(given().when({ ...create, accountId: 'nowhere' })).toEqual({
      rejected: 'account_not_found',
      facts: { accountId: 'nowhere' },
    });
    expect(given(created).when(create)).toEqual({ rejected: 'already_exists', facts: { contactId: 'carl' } });
  });

  it('is rejected with a field that is not defined, and with a value that does not fit', () => {
    expect(given().when({ ...create, customFields: { shoe: '42' } })).toMatchObject({
      rejected: 'custom_field_not_found',
    });
    expect(given().when({ ...create, customFields: { size: 'huge' } })).toMatchObject({
      rejected: 'custom_field_value_invalid',
    });
  });
});

describe('edit contact', () => {
  it('says only what changed', () => {
    const edit = { type: 'edit_contact', name: 'Carla', emails: carl.emails, accountId: 'initech' } as const;
    const edited = { type: 'contact_edited', data: { name: 'Carla', accountId: 'initech' } } as const;
    expect(given(created).when(edit)).toEqual({ events: [edited] });
    expect(given(created, edited).state).toMatchObject({ id: 'carl', name: 'Carla', phones: ['+49301'] });
  });

  it('can take what is known away', () => {
    const linked = { type: 'contact_edited', data: { accountId: 'initech', customFields: { size: 'small' } } } as const;
    const edit = { type: 'edit_contact', accountId: null, phones: [], customFields: { size: null } } as const;
    expect(given(created, linked).when(edit)).toEqual({
      events: [{ type: 'contact_edited', data: { accountId: null, phones: [], customFields: {} } }],
    });
  });

  it('is nothing where all of it is known', () => {
    expect(given(created).when({ ...carl, type: 'edit_contact', accountId: null })).toEqual({ events: [] });
    expect(given(created).when({ type: 'edit_contact' })).toEqual({ events: [] });
  });

  it('is rejected with an empty name, with an unknown account, and where there is none', () => {
    expect(given(created).when({ type: 'edit_contact', name: ' ' })).toMatchObject({ rejected: 'name_required' });
    expect(given(created).when({ type: 'edit_contact', accountId: 'nowhere' })).toMatchObject({
      rejected: 'account_not_found',
    });
    expect(given().when({ type: 'edit_contact', name: 'Carla' })).toMatchObject({ rejected: 'contact_not_found' });
  });
});

describe('whose key encrypts a contact', () => {
  it("is the contact's own, already at creation", () => {
    expect(contactStreams.subjectOf(null, created)).toBe('contact:carl');
    expect(contactStreams.subjectOf(given(created).state, { type: 'contact_edited', data: {} })).toBe('contact:carl');
  });
});
