import { describe, expect, it } from '@jest/globals';
import { type ContactEvent } from './events.js';
import { givenContact as given } from './contact.fixture.js';

const created = (contactId: string, fields: object = {}): ContactEvent => ({
  type: 'contact_created',
  data: {
    ...{ contactId, externalId: null, name: contactId, emails: [], phones: [], accountId: null },
    ...{ customFields: {}, deal: null, ...fields },
  },
});
const known = { emails: ['cora@home.test'], phones: ['+49302'], accountId: 'initech', customFields: { size: 'small' } };
const merged = (contactIds: readonly string[], intoId: string): ContactEvent => ({
  type: 'contact_merged',
  data: { contactIds, intoId, ...known },
});
const absorb = (...contactIds: string[]) =>
  ({ type: 'absorb_contact', contactIds, standsAgain: false, ...known }) as const;

describe('merge contact', () => {
  it('says who survives and what was known, for all that were merged before', () => {
    const cora = created('cora', known);
    expect(given(cora).when({ type: 'merge_contact', intoId: 'carl' })).toEqual({ events: [merged(['cora'], 'carl')] });
    expect(given(cora, merged(['cleo'], 'cora')).when({ type: 'merge_contact', intoId: 'carl' })).toEqual({
      events: [merged(['cora', 'cleo'], 'carl')],
    });
  });

  it('goes to the survivor of the one that is named', () => {
    expect(given(created('cora')).when({ type: 'merge_contact', intoId: 'carlo' })).toMatchObject({
      events: [{ data: { intoId: 'carl' } }],
    });
  });

  it('is rejected into itself, into one that was merged into it, into nobody, and where there is none', () => {
    expect(given(created('cora')).when({ type: 'merge_contact', intoId: 'cora' })).toEqual({
      rejected: 'merge_into_itself',
      facts: { contactId: 'cora', intoId: 'cora' },
    });
    const survivor = given(created('cora'), merged(['carl'], 'cora'));
    expect(survivor.when({ type: 'merge_contact', intoId: 'carl' })).toMatchObject({ rejected: 'merge_into_itself' });
    expect(given(created('cora')).when({ type: 'merge_contact', intoId: 'nobody' })).toEqual({
      rejected: 'contact_not_found',
      facts: { contactId: 'nobody' },
    });
    expect(given().when({ type: 'merge_contact', intoId: 'carl' })).toMatchObject({ rejected: 'contact_not_found' });
  });
});

describe('a merged contact', () => {
  const carlo = given(created('carlo'), merged(['carlo'], 'carl'));

  it('names the one that it was merged into', () => {
    expect(carlo.state).toMatchObject({ mergedInto: 'carl', emails: [] });
  });

  it('refuses edits and other merges, naming it', () => {
    const refused = { rejected: 'contact_merged', facts: { contactId: 'carlo', intoId: 'carl' } };
    expect(carlo.when({ type: 'edit_contact', name: 'Karl' })).toEqual(refused);
    expect(carlo.when({ type: 'merge_contact', intoId: 'cora' })).toEqual(refused);
    expect(carlo.when(absorb('cora'))).toEqual(refused);
  });

  it('takes the same merge for done', () => {
    expect(carlo.when({ type: 'merge_contact', intoId: 'carl' })).toEqual({ events: [] });
  });
});

describe('absorb contact', () => {
  it('gains what was known, each once, and keeps its own', () => {
    const own = { emails: ['carl@initech.test', 'cora@home.test'], customFields: { size: 'large' } };
    const carl = given(created('carl', own), merged(['cora', 'cleo'], 'carl')).state;
    expect(carl).toMatchObject({
      name: 'carl',
      emails: ['carl@initech.test', 'cora@home.test'],
      phones: ['+49302'],
      accountId: 'initech',
      customFields: { size: 'large' },
      mergedInto: null,
      mergedIds: ['cora', 'cleo'],
    });
  });

  it('happens once', () => {
    expect(given(created('carl')).when(absorb('cora'))).toEqual({ events: [merged(['cora'], 'carl')] });
    expect(given(created('carl'), merged(['cora'], 'carl')).when(absorb('cora'))).toEqual({ events: [] });
  });

  it('lets one of two that were merged into each other stand again', () => {
    const carl = given(created('carl'), merged(['carl'], 'cora'));
    const again = { ...absorb('cora'), standsAgain: true };
    expect(carl.when(again)).toEqual({ events: [merged(['cora'], 'carl')] });
    expect(carl.when({ ...again, contactIds: ['cleo'] })).toMatchObject({ rejected: 'contact_merged' });
    expect(carl.when(absorb('cora'))).toMatchObject({ rejected: 'contact_merged' });
    expect(given(created('carl'), merged(['carl'], 'cora'), merged(['cora'], 'carl')).state).toMatchObject({
      mergedInto: null,
      mergedIds: ['cora'],
    });
  });
});
