import { describe, expect, it } from '@jest/globals';
import { type LeadEvent } from './events.js';
import { assigned, captured, given, marketQualified } from './lead.fixture.js';

const rule = { id: 'r1', turn: 3 };

describe('assign lead', () => {
  it('gives it to a rep for a team, by hand or by a rule with its turn', () => {
    expect(given(captured()).when({ type: 'assign_lead', repId: 'ann', teamId: 'north' })).toEqual({
      events: [assigned],
    });
    expect(given(captured()).when({ type: 'assign_lead', repId: 'ann', teamId: 'north', rule })).toMatchObject({
      events: [{ data: { by: 'rule', ruleId: 'r1', turn: 3 } }],
    });
  });

  it('brings a new lead to assigned, and leaves one that is further where it is', () => {
    expect(given(captured(), assigned).state).toMatchObject({ stage: 'assigned', repId: 'ann', teamId: 'north' });
    expect(given(captured(), assigned, marketQualified, assigned).state).toMatchObject({ stage: 'market_qualified' });
  });

  it('is nothing where it is so, and by a rule where somebody has the lead or it has ended', () => {
    expect(given(captured(), assigned).when({ type: 'assign_lead', repId: 'ann', teamId: 'north' })).toEqual({
      events: [],
    });
    expect(given(captured(), assigned).when({ type: 'assign_lead', repId: 'bob', rule })).toEqual({ events: [] });
    const discarded = {
      type: 'lead_discarded',
      data: { leadId: 'l1', reason: null, previous: 'created' },
    } as const;
    expect(given(captured(), discarded).when({ type: 'assign_lead', repId: 'bob', rule })).toEqual({ events: [] });
    expect(given(captured(), discarded).when({ type: 'assign_lead', repId: 'bob' })).toMatchObject({
      rejected: 'lead_closed',
      facts: { stage: 'discarded' },
    });
  });

  it('is rejected with nobody, with somebody unknown, and with a rep of another team', () => {
    expect(given(captured()).when({ type: 'assign_lead' })).toMatchObject({ rejected: 'assignee_required' });
    expect(given(captured()).when({ type: 'assign_lead', repId: 'eve' })).toMatchObject({
      rejected: 'member_not_found',
    });
    expect(given(captured()).when({ type: 'assign_lead', teamId: 'eve' })).toMatchObject({
      rejected: 'team_not_found',
    });
    expect(given(captured()).when({ type: 'assign_lead', repId: 'bob', teamId: 'north' })).toMatchObject({
      rejected: 'rep_not_in_team',
    });
  });
});

describe('take lead', () => {
  const ofTeam: LeadEvent = {
    type: 'lead_assigned',
    data: {
      ...{ leadId: 'l1', repId: null, teamId: 'north', previous: { repId: null, teamId: null } },
      ...{ ruleId: null, turn: null, by: 'hand' },
    },
  };

  it('takes it from the queue, or for its team', () => {
    expect(given(captured()).when({ type: 'take_lead', memberId: 'bob' })).toMatchObject({
      events: [{ data: { repId: 'bob', teamId: null, by: 'queue' } }],
    });
    expect(given(captured(), ofTeam).when({ type: 'take_lead', memberId: 'ann' })).toMatchObject({
      events: [{ data: { repId: 'ann', teamId: 'north', by: 'queue', previous: { repId: null, teamId: 'north' } } }],
    });
  });

  it("is rejected where it is somebody else's, or of a team that is not one's own", () => {
    expect(given(captured(), assigned).when({ type: 'take_lead', memberId: 'bob' })).toMatchObject({
      rejected: 'lead_taken',
      facts: { repId: 'ann' },
    });
    expect(given(captured(), ofTeam).when({ type: 'take_lead', memberId: 'bob' })).toMatchObject({
      rejected: 'rep_not_in_team',
    });
    expect(given(captured(), assigned).when({ type: 'take_lead', memberId: 'ann' })).toEqual({ events: [] });
  });
});
