import { describe, expect, it } from '@jest/globals';
import { specificationOf } from '#decider';
import { occurrence } from '../pipelines/pipelines.fixture.js';
import { organization } from './organization.js';

const given = specificationOf(organization, {}, occurrence);
const acme = {
  organizationId: 'acme',
  name: 'Acme',
  timeZone: 'Europe/Berlin',
  currency: 'USD',
  locale: 'en-US',
};
const create = { type: 'create_organization', ...acme } as const;
const created = { type: 'organization_created', data: acme } as const;

describe('create organization', () => {
  it('says all of it', () => {
    expect(given().when(create)).toEqual({ events: [created] });
  });

  it('starts with the usual sources and without a demand for If-Match', () => {
    expect(given(created).state).toMatchObject({
      id: 'acme',
      ifMatchDemanded: false,
      sources: ['inbound', 'outbound', 'referral'],
    });
  });

  it('is rejected the second time', () => {
    expect(given(created).when(create)).toEqual({ rejected: 'already_exists', facts: { organizationId: 'acme' } });
  });

  it.each([
    [{ name: ' ' }, 'name_required'],
    [{ timeZone: 'Europe/Nowhere' }, 'time_zone_unknown'],
    [{ timeZone: '' }, 'time_zone_unknown'],
    [{ currency: 'XYZ' }, 'currency_unknown'],
    [{ locale: 'en_US' }, 'locale_unknown'],
  ])('is rejected with %p: %s', (over, code) => {
    expect(given().when({ ...create, ...over })).toMatchObject({ rejected: code });
  });
});

describe('rename organization', () => {
  it('names it, and what it was called', () => {
    expect(given(created).when({ type: 'rename_organization', name: 'Apex' })).toEqual({
      events: [{ type: 'organization_renamed', data: { name: 'Apex', previous: 'Acme' } }],
    });
  });

  it('is nothing where it is called so', () => {
    expect(given(created).when({ type: 'rename_organization', name: 'Acme' })).toEqual({ events: [] });
  });

  it('is rejected for an empty name, and before there is one', () => {
    expect(given(created).when({ type: 'rename_organization', name: '' })).toMatchObject({ rejected: 'name_required' });
    expect(given().when({ type: 'rename_organization', name: 'Apex' })).toMatchObject({
      rejected: 'organization_not_found',
    });
  });
});

describe('demand If-Match', () => {
  const set = (demanded: boolean) => ({ type: 'set_if_match_demand' as const, demanded });
  const demanded = { type: 'if_match_demand_set', data: { demanded: true } } as const;

  it('switches the demand on and off', () => {
    expect(given(created).when(set(true))).toEqual({ events: [demanded] });
    expect(given(created, demanded).when(set(false))).toMatchObject({ events: [{ data: { demanded: false } }] });
  });

  it('is nothing where it is so', () => {
    expect(given(created, demanded).when(set(true))).toEqual({ events: [] });
  });
});
