import { describe, expect, it } from '@jest/globals';
import { specificationOf } from '#decider';
import { occurrence } from '../pipelines/pipelines.fixture.js';
import { contactStreams } from '../streams.js';
import { contact } from './contact.js';

const given = specificationOf(contact, { accountIds: new Set(['initech']) }, occurrence);
const carl = { contactId: 'carl', name: 'Carl', emails: ['carl@initech.test'], phones: ['+49 30 1'] };
const create = { type: 'create_contact', ...carl } as const;
const created = { type: 'contact_created', data: { ...carl, externalId: null, accountId: null } } as const;

describe('create contact', () => {
  it('says what is known', () => {
    expect(given().when(create)).toEqual({ events: [created] });
    expect(given().when({ ...create, externalId: 'crm-1', accountId: 'initech' })).toMatchObject({
      events: [{ data: { externalId: 'crm-1', accountId: 'initech' } }],
    });
  });

  it('is rejected without a name, with an unknown account, and the second time', () => {
    expect(given().when({ ...create, name: '' })).toMatchObject({ rejected: 'name_required' });
    expect(given().when({ ...create, accountId: 'nowhere' })).toEqual({
      rejected: 'account_not_found',
      facts: { accountId: 'nowhere' },
    });
    expect(given(created).when(create)).toEqual({ rejected: 'already_exists', facts: { contactId: 'carl' } });
  });
});

describe('edit contact', () => {
  it('says only what changed', () => {
    const edit = { type: 'edit_contact', name: 'Carla', emails: carl.emails, accountId: 'initech' } as const;
    const edited = { type: 'contact_edited', data: { name: 'Carla', accountId: 'initech' } } as const;
    expect(given(created).when(edit)).toEqual({ events: [edited] });
    expect(given(created, edited).state).toMatchObject({ id: 'carl', name: 'Carla', phones: ['+49 30 1'] });
  });

  it('can take what is known away', () => {
    const linked = { type: 'contact_edited', data: { accountId: 'initech' } } as const;
    expect(given(created, linked).when({ type: 'edit_contact', accountId: null, phones: [] })).toEqual({
      events: [{ type: 'contact_edited', data: { accountId: null, phones: [] } }],
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
