import { describe, expect, it } from '@jest/globals';
import { specificationOf } from '#decider';
import { occurrence } from '../pipelines/pipelines.fixture.js';
import { account } from './account.js';

const given = specificationOf(account, { accountIds: new Set(['globex', 'initech']) }, occurrence);
const create = { type: 'create_account', accountId: 'initech', name: 'Initech' } as const;
const unknown = { domains: [], sector: null, location: null, employees: null, revenue: null, parentId: null };
const known = {
  domains: ['initech.test'],
  sector: 'software',
  location: 'Austin',
  employees: 120,
  revenue: { amount: 5_000_000_00, currency: 'USD' },
  parentId: 'globex',
};
const data = { accountId: 'initech', externalId: null, name: 'Initech', ...known };
const created = { type: 'account_created', data } as const;

describe('create account', () => {
  it('needs no more than a name', () => {
    expect(given().when(create)).toEqual({ events: [{ type: 'account_created', data: { ...data, ...unknown } }] });
  });

  it('says what is known', () => {
    expect(given().when({ ...create, ...known })).toEqual({ events: [created] });
  });

  it.each([
    [{ name: '' }, 'name_required'],
    [{ employees: -1 }, 'value_out_of_range'],
    [{ revenue: { amount: 0.5, currency: 'USD' } }, 'value_out_of_range'],
    [{ revenue: { amount: 1, currency: 'XYZ' } }, 'currency_unknown'],
    [{ parentId: 'initech' }, 'account_is_own_parent'],
    [{ parentId: 'nowhere' }, 'account_not_found'],
  ])('is rejected with %p: %s', (over, code) => {
    expect(given().when({ ...create, ...over })).toMatchObject({ rejected: code });
  });

  it('is rejected the second time', () => {
    expect(given(created).when(create)).toEqual({ rejected: 'already_exists', facts: { accountId: 'initech' } });
  });
});

describe('edit account', () => {
  it('says only what changed, and can take what is known away', () => {
    const edited = { type: 'account_edited', data: { name: 'Initrode', revenue: null } } as const;
    expect(given(created).when({ type: 'edit_account', name: 'Initrode', sector: 'software', revenue: null })).toEqual({
      events: [edited],
    });
    expect(given(created, edited).state).toEqual({ ...known, id: 'initech', externalId: null, ...edited.data });
  });

  it('is nothing where all of it is known', () => {
    expect(given(created).when({ ...known, type: 'edit_account', name: 'Initech' })).toEqual({ events: [] });
  });

  it('is rejected as its own parent, and where there is none', () => {
    expect(given(created).when({ type: 'edit_account', parentId: 'initech' })).toEqual({
      rejected: 'account_is_own_parent',
      facts: { accountId: 'initech' },
    });
    expect(given().when({ type: 'edit_account', name: 'Initrode' })).toMatchObject({ rejected: 'account_not_found' });
  });
});
