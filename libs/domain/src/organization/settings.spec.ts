import { describe, expect, it } from '@jest/globals';
import { specificationOf } from '#decider';
import { occurrence } from '../pipelines/pipelines.fixture.js';
import { type OrganizationCommand } from './commands.js';
import { type OrganizationEvent } from './events.js';
import { organization } from './organization.js';
import { customFieldsOf } from './state.js';

const given = specificationOf(organization, {}, occurrence);
const created: OrganizationEvent = {
  type: 'organization_created',
  data: { organizationId: 'acme', name: 'Acme', timeZone: 'Europe/Berlin', currency: 'USD', locale: 'en-US' },
};

describe('the settings of an organization', () => {
  it.each<[OrganizationCommand, OrganizationEvent]>([
    [
      { type: 'set_locale', locale: 'de-DE' },
      { type: 'organization_locale_set', data: { locale: 'de-DE', previous: 'en-US' } },
    ],
    [
      { type: 'set_time_zone', timeZone: 'Asia/Tokyo' },
      { type: 'time_zone_set', data: { timeZone: 'Asia/Tokyo', previous: 'Europe/Berlin' } },
    ],
    [
      { type: 'set_currency', currency: 'EUR' },
      { type: 'currency_set', data: { currency: 'EUR', previous: 'USD' } },
    ],
    [
      { type: 'set_sources', sources: ['fair', ' fair ', 'inbound'] },
      {
        type: 'sources_set',
        data: { sources: ['inbound', 'outbound', 'referral', 'fair'], previous: ['inbound', 'outbound', 'referral'] },
      },
    ],
  ])('%p says what is, and what was; the second time it is nothing', (command, event) => {
    expect(given(created).when(command)).toEqual({ events: [event] });
    expect(given(created, event).when(command)).toEqual({ events: [] });
  });

  it.each<[OrganizationCommand, string]>([
    [{ type: 'set_locale', locale: 'en_US' }, 'locale_unknown'],
    [{ type: 'set_time_zone', timeZone: 'Europe/Nowhere' }, 'time_zone_unknown'],
    [{ type: 'set_currency', currency: 'XYZ' }, 'currency_unknown'],
    [{ type: 'set_sources', sources: [' '] }, 'text_required'],
  ])('%p is rejected: %s', (command, code) => {
    expect(given(created).when(command)).toMatchObject({ rejected: code });
    expect(given().when(command)).toMatchObject({ rejected: 'organization_not_found' });
  });
});

describe('custom fields', () => {
  const size = { fieldId: 'size', record: 'deal', name: 'Size', kind: 'choice', choices: ['small', 'large'] } as const;
  const defined: OrganizationEvent = { type: 'custom_field_defined', data: size };
  const define = { type: 'define_custom_field', ...size } as const;
  const removed: OrganizationEvent = { type: 'custom_field_removed', data: { fieldId: 'size' } };

  it('are defined on one kind of record', () => {
    expect(given(created).when(define)).toEqual({ events: [defined] });
    const { state } = given(created, defined);
    expect(state && Object.keys(customFieldsOf(state, 'deal'))).toEqual(['size']);
    expect(state && customFieldsOf(state, 'contact')).toEqual({});
  });

  it('have an id of their own for ever, and a name of their own among those of such records', () => {
    const other = { ...define, fieldId: 'other', name: ' SIZE' };
    expect(given(created, defined).when(define)).toMatchObject({ rejected: 'already_exists' });
    expect(given(created, defined, removed).when(define)).toMatchObject({ rejected: 'already_exists' });
    expect(given(created, defined).when(other)).toMatchObject({ rejected: 'name_taken' });
    expect(given(created, defined).when({ ...other, record: 'contact' })).toMatchObject({
      events: [{ type: 'custom_field_defined' }],
    });
    expect(given(created).when({ ...define, name: ' ' })).toMatchObject({ rejected: 'name_required' });
  });

  it('have choices where one chooses, and only there', () => {
    expect(given(created).when({ ...define, choices: [] })).toMatchObject({ rejected: 'custom_field_choices_invalid' });
    expect(given(created).when({ ...define, choices: ['a', ' '] })).toMatchObject({
      rejected: 'custom_field_choices_invalid',
    });
    expect(given(created).when({ ...define, kind: 'text' })).toMatchObject({
      rejected: 'custom_field_choices_invalid',
    });
  });

  it('are renamed, and get other choices', () => {
    const named = { type: 'custom_field_renamed', data: { fieldId: 'size', name: 'Scale', previous: 'Size' } };
    expect(given(created, defined).when({ type: 'rename_custom_field', fieldId: 'size', name: 'Scale' })).toEqual({
      events: [named],
    });
    const choose = { type: 'set_custom_field_choices', fieldId: 'size', choices: ['large', 'large'] } as const;
    const data = { fieldId: 'size', choices: ['large'], previous: ['small', 'large'] };
    expect(given(created, defined).when(choose)).toEqual({ events: [{ type: 'custom_field_choices_set', data }] });
  });

  it('that are removed are remembered, and are no more', () => {
    const remove = { type: 'remove_custom_field', fieldId: 'size' } as const;
    expect(given(created, defined).when(remove)).toEqual({ events: [removed] });
    expect(given(created, defined, removed).state).toMatchObject({
      customFields: {},
      removedCustomFields: { size: { name: 'Size' } },
    });
    expect(given(created, defined, removed).when(remove)).toMatchObject({ rejected: 'custom_field_not_found' });
  });
});
