import { describe, expect, it } from '@jest/globals';
import { members } from '../members/members.js';
import { type MembersEvent } from '../members/events.js';
import { occurrence } from '../pipelines/pipelines.fixture.js';
import { type PipelinesEvent } from '../pipelines/events.js';
import { pipelines } from '../pipelines/pipelines.js';
import { noGates } from '../pipelines/state.js';
import { type TeamsEvent } from '../teams/events.js';
import { teams } from '../teams/teams.js';
import {
  created,
  givenIn,
  inFeedback,
  inSales,
  lived,
  pipelineRef,
  salesChange,
  stageRef,
  world,
} from './opportunity.fixture.js';

type CatalogueEvent = PipelinesEvent | TeamsEvent | MembersEvent;
const isOf = <E extends CatalogueEvent>(field: string, event: CatalogueEvent): event is E => field in event.data;

/** The world after events of its catalogue. */
const worldAfter = (...events: readonly CatalogueEvent[]) =>
  events.reduce((before, event) => {
    if (isOf<TeamsEvent>('teamId', event)) {
      return { ...before, teams: teams.evolve(before.teams, event, occurrence) };
    }
    if (isOf<MembersEvent>('memberId', event)) {
      return { ...before, members: members.evolve(before.members, event, occurrence) };
    }
    return isOf<PipelinesEvent>('pipelineId', event)
      ? { ...before, pipelines: pipelines.evolve(before.pipelines, event, occurrence) }
      : before;
  }, world);

const stageGoes = (stageId: string, moveTo: string): PipelinesEvent => ({
  type: 'stage_deletion_started',
  data: { pipelineId: 'sales', stageId, moveTo },
});
const stageGone = (stageId: string, moveTo: string): PipelinesEvent => ({
  type: 'stage_deleted',
  data: { pipelineId: 'sales', stageId, moveTo },
});
const leaveStage = { type: 'leave_deleted_stage' } as const;
const stays = { events: [] };

describe('leave deleted stage', () => {
  const replaced = {
    type: 'stage_replaced',
    data: {
      ...salesChange('proposal', 'qualified'),
      fromPipeline: pipelineRef('sales'),
      toPipeline: pipelineRef('sales'),
      reason: null,
    },
  } as const;

  it('goes to where the deletion says, through any gate', () => {
    const gates = { requiredFields: ['name'], leastValue: null, reasonRequired: true } as const;
    const data = { pipelineId: 'sales', stageId: 'qualified', gates, previous: noGates };
    const deleting = worldAfter(stageGoes('proposal', 'qualified'), { type: 'stage_gates_set', data });
    expect(givenIn(deleting)(inSales('proposal')).when(leaveStage)).toEqual({ events: [replaced] });
  });

  it('keeps the status of a closed deal, and books nothing', () => {
    const closed = lived(inFeedback('review'), { type: 'mark_won' });
    const data = { pipelineId: 'feedback', stageId: 'review', moveTo: 'ask' };
    const after = givenIn(worldAfter({ type: 'stage_deletion_started', data }))(...closed);
    expect(after.when(leaveStage)).toMatchObject({ events: [{ type: 'stage_replaced' }] });
  });

  it('finds the way from a stage that is gone, along every deletion since', () => {
    const gone = worldAfter(
      stageGoes('proposal', 'contacted'),
      stageGone('proposal', 'contacted'),
      stageGoes('contacted', 'lead'),
    );
    expect(givenIn(gone)(inSales('proposal')).when(leaveStage)).toMatchObject({
      events: [{ data: { fromStage: stageRef('sales', 'proposal'), toStage: { id: 'lead' } } }],
    });
  });

  it('goes to another pipeline with both of them, from one that is gone too', () => {
    const other = { ...pipelineRef('sales'), id: 'other', name: 'Other' };
    const stages = [
      { id: 'o-1', name: 'One', outcome: 'active' },
      { id: 'o-won', name: 'Won', outcome: 'won' },
      { id: 'o-lost', name: 'Lost', outcome: 'lost' },
    ] as const;
    const full = stages.map(
      (stage) => ({ description: '', colour: 'gray', probability: 50, staleAfterDays: null, ...stage }) as const,
    );
    const definition = { pipelineId: 'other', description: '', preset: null, ...other, stages: full };
    const moveTo = { pipelineId: 'other', stageByOutcome: { active: 'o-1', won: 'o-won', lost: 'o-lost' } };
    const begun = [
      { type: 'pipeline_defined', data: definition },
      { type: 'pipeline_deletion_started', data: { pipelineId: 'sales', moveTo } },
    ] as const;
    const won = lived(inSales('lead'), { type: 'move_to_stage', stageId: 'closed-won' });
    const moved = { toStage: { id: 'o-won' }, fromPipeline: { id: 'sales' }, toPipeline: { id: 'other' } };
    const gone = { type: 'pipeline_deleted', data: { pipelineId: 'sales', moveTo } } as const;
    for (const events of [begun, [...begun, gone]]) {
      expect(givenIn(worldAfter(...events))(...won).when(leaveStage)).toMatchObject({
        events: [{ type: 'stage_replaced', data: moved }],
      });
    }
  });

  it('is nothing for a deal in any other stage', () => {
    expect(givenIn(worldAfter(stageGoes('proposal', 'qualified')))(inSales('lead')).when(leaveStage)).toEqual(stays);
  });
});

describe('leave team', () => {
  const leave = { type: 'leave_team', teamId: 'north' } as const;
  const going = (successorTeamId: string | null): TeamsEvent => ({
    type: 'team_removal_started',
    data: { teamId: 'north', successorTeamId },
  });
  const gone: TeamsEvent = { type: 'team_removed', data: { teamId: 'north' } };
  const deal = created({ teamId: 'north', repId: 'ann', channelId: 'phone' });

  it("goes to the first stage of the successor's funnel, without a rep that is not there", () => {
    const changed = { fromTeamId: 'north', toTeamId: 'south', toStage: { id: 'ask' }, clearedChannelId: null };
    for (const events of [[going('south')], [going('south'), gone]]) {
      expect(givenIn(worldAfter(...events))(deal).when(leave)).toMatchObject({
        events: [{ type: 'team_changed', data: changed }, { type: 'rep_unassigned' }],
      });
    }
  });

  it('goes to no team, and keeps its stage, where nobody takes over or the currency is another', () => {
    const changed = { toTeamId: null, fromStage: { id: 'lead' }, toStage: { id: 'lead' } };
    for (const successor of [null, 'abroad']) {
      expect(givenIn(worldAfter(going(successor)))(deal).when(leave)).toMatchObject({
        events: [{ type: 'team_changed', data: changed }],
      });
    }
  });

  it('is nothing for a closed deal, one of another team, or while the team stays', () => {
    const closed = lived(deal, { type: 'move_to_stage', stageId: 'closed-won' });
    expect(givenIn(worldAfter(going(null)))(...closed).when(leave)).toEqual(stays);
    expect(givenIn(worldAfter(going(null)))(created({ teamId: 'south' })).when(leave)).toEqual(stays);
    expect(givenIn(world)(deal).when(leave)).toEqual(stays);
  });

  it('is closed to new deals from the beginning', () => {
    const create = { type: 'create_opportunity', opportunityId: 'd2', contactId: 'carl', teamId: 'north' } as const;
    expect(givenIn(worldAfter(going('south')))().when(create)).toMatchObject({ rejected: 'team_closed' });
    const change = { type: 'change_team', teamId: 'north' } as const;
    expect(givenIn(worldAfter(going('south')))(created()).when(change)).toMatchObject({ rejected: 'team_closed' });
  });
});

describe('leave rep', () => {
  const leaveAll = { type: 'leave_rep', memberId: 'ann', teamId: null } as const;
  const leaveNorth = { type: 'leave_rep', memberId: 'ann', teamId: 'north' } as const;
  const removed = (memberId: string, successorId: string | null): MembersEvent => ({
    type: 'member_removal_started',
    data: { memberId, successorId },
  });
  const leftNorth = (successorId: string | null, memberId = 'ann'): TeamsEvent => ({
    type: 'team_member_leaving_started',
    data: { teamId: 'north', memberId, successorId },
  });
  const goneFromNorth = (memberId: string): TeamsEvent => ({
    type: 'team_member_removed',
    data: { teamId: 'north', memberId },
  });
  const inNorth = (memberId: string): TeamsEvent => ({
    type: 'team_member_added',
    data: { teamId: 'north', memberId },
  });
  const bobInNorth = inNorth('bob');
  const assigned = { events: [{ type: 'rep_assigned', data: { repId: 'bob', previous: 'ann' } }] };
  const unassigned = { events: [{ type: 'rep_unassigned', data: { previous: 'ann' } }] };

  it('gives the deal to the successor, where that one may own it', () => {
    const free = created({ repId: 'ann' });
    const ofTeam = created({ repId: 'ann', teamId: 'north' });
    expect(givenIn(worldAfter(removed('ann', 'bob')))(free).when(leaveAll)).toEqual(assigned);
    expect(givenIn(worldAfter(removed('ann', 'bob')))(ofTeam).when(leaveAll)).toEqual(unassigned);
    expect(givenIn(worldAfter(bobInNorth, leftNorth('bob')))(ofTeam).when(leaveNorth)).toEqual(assigned);
  });

  it('gives it to nobody where nobody takes over, in the end', () => {
    const free = created({ repId: 'ann' });
    expect(givenIn(worldAfter(removed('ann', null)))(free).when(leaveAll)).toEqual(unassigned);
    expect(givenIn(worldAfter(removed('ann', 'bob'), removed('bob', null)))(free).when(leaveAll)).toEqual(unassigned);
  });

  describe('where the successor leaves later', () => {
    const ofTeam = created({ repId: 'ann', teamId: 'north' });
    const added = { memberId: 'cleo', name: 'cleo', email: null, role: 'closer' } as const;
    const cleo: MembersEvent = { type: 'member_added', data: added };
    const toCleo = { events: [{ type: 'rep_assigned', data: { repId: 'cleo', previous: 'ann' } }] };
    const both = [cleo, bobInNorth, inNorth('cleo')] as const;

    it('goes to whoever takes over from them in the team of the deal', () => {
      const left = worldAfter(...both, removed('ann', 'bob'), leftNorth('cleo', 'bob'), goneFromNorth('bob'));
      expect(givenIn(left)(ofTeam).when(leaveAll)).toEqual(toCleo);
    });

    it('goes to whoever takes over from them in the organization, once they are out of the team too', () => {
      const left = worldAfter(...both, leftNorth('bob'), removed('bob', 'cleo'), goneFromNorth('bob'));
      expect(givenIn(left)(ofTeam).when(leaveNorth)).toEqual(toCleo);
    });

    it('goes to nobody where the two took over from each other', () => {
      const left = worldAfter(bobInNorth, leftNorth('bob'), goneFromNorth('ann'), removed('bob', 'ann'));
      expect(givenIn(left)(ofTeam).when(leaveNorth)).toEqual(unassigned);
    });
  });

  it("is nothing for a closed deal, another's, one of another team, or while the member stays", () => {
    const free = created({ repId: 'ann' });
    const closed = lived(free, { type: 'move_to_stage', stageId: 'closed-won' });
    expect(givenIn(worldAfter(removed('ann', null)))(...closed).when(leaveAll)).toEqual(stays);
    expect(givenIn(worldAfter(removed('ann', null)))(created({ repId: 'bob' })).when(leaveAll)).toEqual(stays);
    expect(givenIn(worldAfter(leftNorth(null)))(free).when(leaveNorth)).toEqual(stays);
    expect(givenIn(world)(free).when(leaveAll)).toEqual(stays);
  });

  it('is given no deal from the beginning', () => {
    const assign = { type: 'assign_rep', repId: 'ann' } as const;
    expect(givenIn(worldAfter(removed('ann', 'bob')))(created()).when(assign)).toEqual({
      rejected: 'member_removed',
      facts: { memberId: 'ann', successorId: 'bob' },
    });
    expect(givenIn(worldAfter(leftNorth(null)))(created({ teamId: 'north' })).when(assign)).toMatchObject({
      rejected: 'rep_not_in_team',
    });
  });
});
