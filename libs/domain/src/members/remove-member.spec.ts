import { describe, expect, it } from '@jest/globals';
import { specificationOf } from '#decider';
import { occurrence } from '../pipelines/pipelines.fixture.js';
import { type TeamsEvent } from '../teams/events.js';
import { teams } from '../teams/teams.js';
import { type MembersWorld } from './commands.js';
import { type MembersEvent } from './events.js';
import { members } from './members.js';

const world: MembersWorld = { teams: teams.initialState, agentIds: new Set(), deals: { count: 0, position: '7' } };
const given = specificationOf(members, world, occurrence);
const busy = specificationOf(members, { ...world, deals: { count: 2, position: '7' } }, occurrence);
const member = (memberId: string): MembersEvent => ({
  type: 'member_added',
  data: { memberId, name: memberId, email: null, role: 'closer' },
});
const [ann, bob, cat] = [member('ann'), member('bob'), member('cat')];
const remove = (memberId: string, successorId?: string | null) =>
  ({ type: 'remove_member', memberId, ...(successorId !== undefined && { successorId }) }) as const;
const started = (memberId: string, successorId: string | null): MembersEvent => ({
  type: 'member_removal_started',
  data: { memberId, successorId },
});
const gone: MembersEvent = { type: 'member_removed', data: { memberId: 'ann' } };
const complete = { type: 'complete_member_removal', memberId: 'ann' } as const;

describe('remove member', () => {
  it('begins with who takes over, or nobody', () => {
    expect(busy(ann, bob).when(remove('ann', 'bob'))).toEqual({ events: [started('ann', 'bob')] });
    expect(busy(ann, bob).when(remove('ann', null))).toEqual({ events: [started('ann', null)] });
    expect(given(ann).when(remove('ann'))).toEqual({ events: [started('ann', null)] });
  });

  it('is refused with the count where there are open deals and neither is named', () => {
    expect(busy(ann, bob).when(remove('ann'))).toEqual({
      rejected: 'member_in_use',
      facts: { memberId: 'ann', count: 2, position: '7' },
    });
  });

  it('is refused for nobody, for oneself as successor, one who leaves too, and whoever takes over', () => {
    expect(given(ann).when(remove('eve'))).toMatchObject({ rejected: 'member_not_found' });
    expect(given(ann).when(remove('ann', 'ann'))).toMatchObject({ rejected: 'member_removed' });
    expect(given(ann, bob, started('bob', null)).when(remove('ann', 'bob'))).toMatchObject({
      rejected: 'member_removed',
    });
    expect(given(ann, bob, cat, started('ann', 'bob')).when(remove('bob', 'cat'))).toMatchObject({
      rejected: 'deletion_target',
    });
    expect(given(ann, bob, cat, started('ann', 'bob'), gone).when(remove('bob', 'cat'))).toEqual({
      events: [started('bob', 'cat')],
    });
  });

  it('is refused for the only admin who stays', () => {
    const admin = (memberId: string): MembersEvent => ({
      type: 'member_added',
      data: { memberId, name: memberId, email: null, role: 'admin' },
    });
    expect(given(admin('eve'), ann).when(remove('eve'))).toEqual({
      rejected: 'last_admin',
      facts: { memberId: 'eve' },
    });
    const leaving = started('ian', null);
    expect(given(admin('eve'), admin('ian'), leaving).when(remove('eve'))).toMatchObject({ rejected: 'last_admin' });
    expect(given(admin('eve'), admin('ian')).when(remove('eve'))).toEqual({ events: [started('eve', null)] });
  });

  it('is nothing the second time, and takes no more edits', () => {
    expect(given(ann, bob, started('ann', 'bob')).when(remove('ann'))).toEqual({ events: [] });
    expect(given(ann, bob, started('ann', 'bob')).when(remove('ann', null))).toMatchObject({
      rejected: 'member_removed',
    });
    const rename = { type: 'rename_member', memberId: 'ann', name: 'Anne' } as const;
    expect(given(ann, started('ann', null)).when(rename)).toMatchObject({ rejected: 'member_removed' });
  });
});

describe('complete member removal', () => {
  it('ends it once no open deal and no team is left, and keeps the name', () => {
    const west: TeamsEvent = {
      type: 'team_added',
      data: { teamId: 'west', name: 'West', pipelineId: 'sales', memberIds: ['ann'] },
    };
    const inTeam = { ...world, teams: teams.evolve(world.teams, west, occurrence) };
    expect(busy(ann, started('ann', null)).when(complete)).toMatchObject({ rejected: 'member_in_use' });
    expect(specificationOf(members, inTeam, occurrence)(ann, started('ann', null)).when(complete)).toMatchObject({
      rejected: 'member_in_use',
      facts: { teamIds: ['west'] },
    });
    expect(given(ann, started('ann', null)).when(complete)).toEqual({ events: [gone] });
    expect(given(ann, started('ann', 'bob'), gone).state).toMatchObject({
      ann: { name: 'ann', removal: { successorId: 'bob', done: true } },
    });
  });

  it('is nothing where none was begun, or it is done', () => {
    expect(given(ann).when(complete)).toEqual({ events: [] });
    expect(given(ann, started('ann', null), gone).when(complete)).toEqual({ events: [] });
  });
});
