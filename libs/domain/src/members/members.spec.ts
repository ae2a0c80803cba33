import { describe, expect, it } from '@jest/globals';
import { specificationOf } from '#decider';
import { occurrence } from '../pipelines/pipelines.fixture.js';
import { teams } from '../teams/teams.js';
import { members } from './members.js';

const given = specificationOf(
  members,
  { teams: teams.initialState, agentIds: new Set<string>(), deals: null },
  occurrence,
);
const ann = { memberId: 'ann', name: 'Ann', email: 'ann@acme.test', role: 'closer' } as const;
const add = { type: 'add_member', ...ann } as const;
const added = { type: 'member_added', data: ann } as const;

describe('add member', () => {
  it('takes a person in, with or without an address', () => {
    expect(given().when(add)).toEqual({ events: [added] });
    expect(given().when({ type: 'add_member', memberId: 'bob', name: 'Bob', role: 'auditor' })).toEqual({
      events: [{ type: 'member_added', data: { memberId: 'bob', name: 'Bob', email: null, role: 'auditor' } }],
    });
  });

  it('is rejected for an id that a member has, and without a name', () => {
    expect(given(added).when(add)).toEqual({ rejected: 'already_exists', facts: { memberId: 'ann' } });
    expect(given().when({ ...add, name: '' })).toMatchObject({ rejected: 'name_required' });
  });
});

describe('rename member', () => {
  const to = (memberId: string, name: string) => ({ type: 'rename_member' as const, memberId, name });

  it('names the person, and what the name was', () => {
    expect(given(added).when(to('ann', 'Anne'))).toEqual({
      events: [{ type: 'member_renamed', data: { memberId: 'ann', name: 'Anne', previous: 'Ann' } }],
    });
  });

  it('is nothing where that is the name', () => {
    expect(given(added).when(to('ann', 'Ann'))).toEqual({ events: [] });
  });

  it('is rejected for nobody, and for an empty name', () => {
    expect(given(added).when(to('eve', 'Eve'))).toEqual({ rejected: 'member_not_found', facts: { memberId: 'eve' } });
    expect(given(added).when(to('ann', ''))).toMatchObject({ rejected: 'name_required' });
  });
});

describe('change member role', () => {
  const to = (memberId: string, role: 'closer' | 'manager') => ({
    type: 'change_member_role' as const,
    memberId,
    role,
  });
  const changed = {
    type: 'member_role_changed',
    data: { memberId: 'ann', role: 'manager', previous: 'closer' },
  } as const;

  it('says the role, and the one before', () => {
    expect(given(added).when(to('ann', 'manager'))).toEqual({ events: [changed] });
    expect(given(added, changed).state).toMatchObject({ ann: { name: 'Ann', role: 'manager' } });
  });

  it('is rejected for the only admin', () => {
    const alone = { type: 'member_added', data: { ...ann, role: 'admin' } } as const;
    expect(given(alone).when(to('ann', 'closer'))).toEqual({ rejected: 'last_admin', facts: { memberId: 'ann' } });
    const second = { type: 'member_added', data: { ...ann, memberId: 'bob', role: 'admin' } } as const;
    expect(given(alone, second).when(to('ann', 'closer'))).toMatchObject({ events: [{ data: { role: 'closer' } }] });
  });

  it('is nothing where that is the role', () => {
    expect(given(added, changed).when(to('ann', 'manager'))).toEqual({ events: [] });
  });

  it('is rejected for nobody', () => {
    expect(given(added).when(to('eve', 'manager'))).toMatchObject({ rejected: 'member_not_found' });
  });
});

describe('the members', () => {
  it('stay as they are after an event about nobody', () => {
    const renamed = { type: 'member_renamed', data: { memberId: 'eve', name: 'Eve', previous: 'Eva' } } as const;
    expect(given(added, renamed).state).toEqual(given(added).state);
  });
});
