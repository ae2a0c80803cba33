import { describe, expect, it } from '@jest/globals';
import { specificationOf } from '#decider';
import { world } from '../opportunity/opportunity.fixture.js';
import { members } from '../members/members.js';
import { occurrence } from '../pipelines/pipelines.fixture.js';
import { pipelines } from '../pipelines/pipelines.js';
import { type TeamsWorld } from './decision.js';
import { type TeamsEvent } from './events.js';
import { teams } from './teams.js';

const givenIn = (over: Partial<TeamsWorld>) =>
  specificationOf(teams, { ...world, deals: { count: 0, position: '7' }, ...over }, occurrence);
const given = givenIn({});
const busy = givenIn({ deals: { count: 2, position: '7' } });
const inUse = { count: 2, position: '7' };
const added = (teamId: string, pipelineId = 'sales', memberIds: readonly string[] = ['ann', 'bob']): TeamsEvent => ({
  type: 'team_added',
  data: { teamId, name: teamId, pipelineId, memberIds },
});
const [west, east, abroad] = [added('west'), added('east'), added('abroad', 'export')];

describe('change team funnel', () => {
  const change = (pipelineId: string) => ({ type: 'change_team_funnel', teamId: 'west', pipelineId }) as const;

  it('says the pipeline, and the one before', () => {
    const data = { teamId: 'west', pipelineId: 'feedback', previous: 'sales' };
    expect(given(west).when(change('feedback'))).toEqual({ events: [{ type: 'team_funnel_changed', data }] });
    expect(busy(west).when(change('sales'))).toEqual({ events: [] });
  });

  it('is refused with the count while the team has open deals, and for a pipeline that takes none', () => {
    expect(busy(west).when(change('feedback'))).toEqual({
      rejected: 'team_in_use',
      facts: { teamId: 'west', team: 'west', ...inUse },
    });
    expect(given(west).when(change('nowhere'))).toMatchObject({ rejected: 'pipeline_not_found' });
  });

  it('follows a pipeline that is being deleted, open deals or not', () => {
    const leave = { type: 'leave_deleted_pipeline', teamId: 'west' } as const;
    const moveTo = { pipelineId: 'feedback', stageByOutcome: {} };
    const begun = { type: 'pipeline_deletion_started', data: { pipelineId: 'sales', moveTo } } as const;
    const deleting = { pipelines: pipelines.evolve(world.pipelines, begun, occurrence) };
    expect(givenIn({ ...deleting, deals: null })(west).when(leave)).toMatchObject({
      events: [{ type: 'team_funnel_changed', data: { pipelineId: 'feedback' } }],
    });
    expect(given(west).when(leave)).toEqual({ events: [] });
    expect(givenIn(deleting)(east).when({ type: 'change_team_funnel', teamId: 'east', pipelineId: 'sales' })).toEqual({
      events: [],
    });
  });
});

describe('set team deal amount', () => {
  it('is on for new teams, and switches', () => {
    const set = (enabled: boolean) => ({ type: 'set_team_deal_amount', teamId: 'west', enabled }) as const;
    const data = { teamId: 'west', enabled: false };
    expect(given(west).when(set(true))).toEqual({ events: [] });
    expect(given(west).when(set(false))).toEqual({ events: [{ type: 'team_deal_amount_set', data }] });
  });
});

describe('remove team member', () => {
  const remove = (memberId: string, successorId?: string | null) =>
    ({
      type: 'remove_team_member',
      teamId: 'west',
      memberId,
      ...(successorId !== undefined && { successorId }),
    }) as const;
  const leaving = (memberId: string, successorId: string | null): TeamsEvent => ({
    type: 'team_member_leaving_started',
    data: { teamId: 'west', memberId, successorId },
  });
  const left = { type: 'team_member_removed', data: { teamId: 'west', memberId: 'ann' } } as const;
  const complete = { type: 'complete_team_member_removal', teamId: 'west', memberId: 'ann' } as const;

  it('begins with who takes over: a member of the team, or nobody', () => {
    expect(busy(west).when(remove('ann', 'bob'))).toEqual({ events: [leaving('ann', 'bob')] });
    expect(busy(west).when(remove('ann', null))).toEqual({ events: [leaving('ann', null)] });
    expect(given(west).when(remove('ann'))).toEqual({ events: [leaving('ann', null)] });
    expect(given(west, leaving('ann', 'bob')).state.byId).toMatchObject({ west: { memberIds: ['bob'] } });
  });

  it('is refused with the count where there are open deals and nobody is named', () => {
    expect(busy(west).when(remove('ann'))).toEqual({
      rejected: 'member_in_use',
      facts: { memberId: 'ann', teamId: 'west', ...inUse },
    });
  });

  it('is refused for strangers, a stranger as successor, oneself, and whoever takes over from another', () => {
    expect(given(west).when(remove('eve'))).toMatchObject({ rejected: 'member_not_found' });
    expect(given(west).when(remove('ann', 'eve'))).toMatchObject({ rejected: 'rep_not_in_team' });
    expect(given(west).when(remove('ann', 'ann'))).toMatchObject({ rejected: 'rep_not_in_team' });
    expect(given(west, leaving('ann', 'bob')).when(remove('bob'))).toMatchObject({ rejected: 'deletion_target' });
  });

  it('is nothing the second time; ends once no deal is left; and the member can come back', () => {
    expect(given(west, leaving('ann', 'bob')).when(remove('ann'))).toEqual({ events: [] });
    expect(busy(west, leaving('ann', 'bob')).when(complete)).toMatchObject({ rejected: 'member_in_use' });
    expect(given(west, leaving('ann', 'bob')).when(complete)).toEqual({ events: [left] });
    expect(given(west, leaving('ann', 'bob'), left).when(complete)).toEqual({ events: [] });
    const back = { type: 'add_team_member', teamId: 'west', memberId: 'ann' } as const;
    expect(given(west, leaving('ann', 'bob'), left).when(back)).toMatchObject({
      events: [{ type: 'team_member_added' }],
    });
  });

  it('ends too for a member who leaves the organization', () => {
    const gone = { type: 'member_removal_started', data: { memberId: 'ann', successorId: null } } as const;
    const without = givenIn({ members: members.evolve(world.members, gone, occurrence) });
    expect(without(west).when(complete)).toEqual({ events: [left] });
    expect(
      without(added('west', 'sales', [])).when({ type: 'add_team_member', teamId: 'west', memberId: 'ann' }),
    ).toMatchObject({ rejected: 'member_removed' });
    expect(given(west).when(complete)).toEqual({ events: [] });
  });
});

describe('remove team', () => {
  const remove = (teamId: string, successorTeamId?: string | null) =>
    ({ type: 'remove_team', teamId, ...(successorTeamId !== undefined && { successorTeamId }) }) as const;
  const going = (teamId: string, successorTeamId: string | null): TeamsEvent => ({
    type: 'team_removal_started',
    data: { teamId, successorTeamId },
  });
  const gone = { type: 'team_removed', data: { teamId: 'west' } } as const;
  const complete = { type: 'complete_team_removal', teamId: 'west' } as const;

  it('begins with which team takes over, or none', () => {
    expect(busy(west, east).when(remove('west', 'east'))).toEqual({ events: [going('west', 'east')] });
    expect(busy(west, east).when(remove('west', null))).toEqual({ events: [going('west', null)] });
    expect(given(west).when(remove('west'))).toEqual({ events: [going('west', null)] });
  });

  it('is refused with the count where there are open deals and neither is named', () => {
    expect(busy(west, east).when(remove('west'))).toEqual({
      rejected: 'team_in_use',
      facts: { teamId: 'west', team: 'west', ...inUse },
    });
  });

  it('is refused for a successor of another currency, itself, one that goes too, and whoever takes over', () => {
    expect(given(west, abroad).when(remove('west', 'abroad'))).toEqual({
      rejected: 'currency_mismatch',
      facts: { expected: 'EUR', currency: 'USD' },
    });
    expect(given(west).when(remove('west', 'west'))).toMatchObject({ rejected: 'team_closed' });
    expect(given(west, east, going('east', null)).when(remove('west', 'east'))).toMatchObject({
      rejected: 'team_closed',
    });
    expect(given(west, east, going('west', 'east')).when(remove('east'))).toMatchObject({
      rejected: 'deletion_target',
    });
  });

  it('takes no more edits, ends once no open deal is left, and is remembered by name and successor', () => {
    const rename = { type: 'rename_team', teamId: 'west', name: 'Far West' } as const;
    expect(given(west, going('west', null)).when(rename)).toMatchObject({ rejected: 'team_closed' });
    expect(busy(west, going('west', null)).when(complete)).toMatchObject({ rejected: 'team_in_use' });
    expect(given(west, east, going('west', 'east')).when(complete)).toEqual({ events: [gone] });
    expect(given(west).when(complete)).toEqual({ events: [] });
    const { state } = given(west, east, going('west', 'east'), gone);
    expect(state.byId['west']).toBeUndefined();
    expect(state.removed.teams).toEqual({
      west: { id: 'west', name: 'west', removal: { successorId: 'east', done: true } },
    });
    const again = { type: 'add_team', teamId: 'west', name: 'West', pipelineId: 'sales', memberIds: [] } as const;
    expect(given(west, going('west', null), gone).when(again)).toMatchObject({ rejected: 'already_exists' });
  });
});
