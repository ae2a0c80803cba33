import { describe, expect, it } from '@jest/globals';
import { specificationOf } from '#decider';
import { occurrence } from '../pipelines/pipelines.fixture.js';
import { account } from './account.js';

const world = {
  accounts: new Map([
    ['globex', 'globex'],
    ['initech', 'initech'],
    ['initrode', 'initech'],
  ]),
  customFields: { tier: { id: 'tier', name: 'Tier', kind: 'choice', choices: ['gold', 'tin'] } },
} as const;
const given = specificationOf(account, world, occurrence);
const create = { type: 'create_account', accountId: 'initech', name: 'Initech' } as const;
const unknown = {
  domains: [],
  sector: null,
  location: null,
  employees: null,
  revenue: null,
  parentId: null,
  customFields: {},
};
const known = {
  domains: ['initech.test'],
  sector: 'software',
  location: 'Austin',
  employees: 120,
  revenue: { amount: 5_000_000_00, currency: 'USD' },
  parentId: 'globex',
  customFields: { tier: 'tin' },
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
    [{ parentId: 'initrode' }, 'account_is_own_parent'],
    [{ parentId: 'nowhere' }, 'account_not_found'],
    [{ customFields: { tier: 'lead' } }, 'custom_field_value_invalid'],
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
    expect(given(created, edited).state).toEqual({
      ...known,
      ...{ id: 'initech', externalId: null, mergedInto: null, mergedIds: [] },
      ...edited.data,
    });
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

describe('merge account', () => {
  const merge = { type: 'merge_account', intoId: 'initech' } as const;
  const merged = (accountIds: readonly string[], intoId: string) =>
    ({ type: 'account_merged', data: { accountIds, intoId, ...known } }) as const;
  const globex = { type: 'account_created', data: { ...data, accountId: 'globex' } } as const;
  const poor = { ...created, data: { ...data, ...unknown } } as const;

  it('says who survives and what was known', () => {
    expect(given(globex).when(merge)).toEqual({ events: [merged(['globex'], 'initech')] });
    expect(given(globex).when({ ...merge, intoId: 'initrode' })).toEqual({ events: [merged(['globex'], 'initech')] });
  });

  it('fills what the survivor did not know; a company is not its own parent by it', () => {
    expect(given(poor, merged(['globex'], 'initech')).state).toMatchObject({
      ...{
        domains: ['initech.test'],
        sector: 'software',
        employees: 120,
        parentId: null,
        customFields: { tier: 'tin' },
      },
      mergedIds: ['globex'],
    });
    expect(given(created, merged(['globex'], 'initech')).state).toMatchObject({ parentId: null });
    expect(given(poor, merged(['other'], 'initech')).state).toMatchObject({ parentId: 'globex' });
  });

  it('ends the other one: it refuses edits, naming the survivor', () => {
    const gone = given(globex, merged(['globex'], 'initech'));
    const refused = { rejected: 'account_merged', facts: { accountId: 'globex', intoId: 'initech' } };
    expect(gone.when({ type: 'edit_account', name: 'Globex' })).toEqual(refused);
  });

  it('is nothing where it is done', () => {
    const initrode = { type: 'account_created', data: { ...data, accountId: 'initrode' } } as const;
    expect(given(initrode, merged(['initrode'], 'initech')).when(merge)).toEqual({ events: [] });
  });

  it('is taken in once', () => {
    const absorb = { type: 'absorb_account', accountIds: ['globex'], standsAgain: false, ...known } as const;
    expect(given(created).when(absorb)).toEqual({ events: [merged(['globex'], 'initech')] });
    expect(given(created, merged(['globex'], 'initech')).when(absorb)).toEqual({ events: [] });
  });

  it('is rejected into itself and into none', () => {
    expect(given(created).when(merge)).toMatchObject({ rejected: 'merge_into_itself' });
    expect(given(created).when({ ...merge, intoId: 'nowhere' })).toMatchObject({ rejected: 'account_not_found' });
  });
});
