import { describe, expect, it } from '@jest/globals';
import { specificationOf } from '#decider';
import { world } from '../opportunity/opportunity.fixture.js';
import { occurrence } from '../pipelines/pipelines.fixture.js';
import { teams } from './teams.js';

const given = specificationOf(teams, { ...world, deals: null }, occurrence);
const west = { teamId: 'west', name: 'West', pipelineId: 'sales', memberIds: ['ann'] };
const add = { type: 'add_team' as const, ...west };
const added = { type: 'team_added' as const, data: west };

describe('add team', () => {
  it('says its funnel and its members, each once', () => {
    expect(given().when({ ...add, memberIds: ['ann', 'bob', 'ann'] })).toEqual({
      events: [{ type: 'team_added', data: { ...west, memberIds: ['ann', 'bob'] } }],
    });
  });

  it('can begin without members', () => {
    expect(given().when({ ...add, memberIds: [] })).toMatchObject({ events: [{ data: { memberIds: [] } }] });
  });

  it.each([
    [{ name: '' }, 'name_required'],
    [{ pipelineId: 'nowhere' }, 'pipeline_not_found'],
    [{ memberIds: ['eve'] }, 'member_not_found'],
  ])('is rejected with %p: %s', (over, code) => {
    expect(given().when({ ...add, ...over })).toMatchObject({ rejected: code });
  });

  it('is rejected for an id or a name that a team has, case and surrounding space aside', () => {
    expect(given(added).when({ ...add, name: 'Other' })).toMatchObject({ rejected: 'already_exists' });
    expect(given(added).when({ ...add, teamId: 'west-2', name: ' WEST ' })).toEqual({
      rejected: 'name_taken',
      facts: { name: ' WEST ', id: 'west' },
    });
  });
});

describe('rename team', () => {
  const to = (teamId: string, name: string) => ({ type: 'rename_team' as const, teamId, name });

  it('names the team, and what it was called', () => {
    expect(given(added).when(to('west', 'Far West'))).toEqual({
      events: [{ type: 'team_renamed', data: { teamId: 'west', name: 'Far West', previous: 'West' } }],
    });
  });

  it('can change the case of its own name', () => {
    expect(given(added).when(to('west', 'WEST'))).toMatchObject({ events: [{ data: { name: 'WEST' } }] });
  });

  it('is nothing where it is called so', () => {
    expect(given(added).when(to('west', 'West'))).toEqual({ events: [] });
  });

  it("is rejected for another team's name, and for a team that does not exist", () => {
    const east = { type: 'team_added' as const, data: { ...west, teamId: 'east', name: 'East' } };
    expect(given(added, east).when(to('west', 'east'))).toMatchObject({ rejected: 'name_taken' });
    expect(given(added).when(to('south', 'South'))).toEqual({ rejected: 'team_not_found', facts: { teamId: 'south' } });
  });
});

describe('add team member', () => {
  const take = (memberId: string, teamId = 'west') => ({ type: 'add_team_member' as const, teamId, memberId });

  it('takes a member in', () => {
    const data = { teamId: 'west', memberId: 'bob' };
    expect(given(added).when(take('bob'))).toEqual({ events: [{ type: 'team_member_added', data }] });
    expect(given(added, { type: 'team_member_added', data }).state).toMatchObject({
      byId: { west: { memberIds: ['ann', 'bob'] } },
    });
  });

  it('is nothing where the member is of the team', () => {
    expect(given(added).when(take('ann'))).toEqual({ events: [] });
  });

  it('is rejected for nobody, and for a team that does not exist', () => {
    expect(given(added).when(take('eve'))).toMatchObject({ rejected: 'member_not_found' });
    expect(given(added).when(take('ann', 'south'))).toMatchObject({ rejected: 'team_not_found' });
  });
});
