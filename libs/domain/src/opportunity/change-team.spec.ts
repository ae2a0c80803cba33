import { describe, expect, it } from '@jest/globals';
import { eur, given, inFeedback, inSales, lived, pipelineRef, stageRef, usd } from './opportunity.fixture.js';

const to = (teamId: string | null, value?: ReturnType<typeof usd>) => ({
  type: 'change_team' as const,
  teamId,
  ...(value && { value }),
});

describe('change team', () => {
  it("goes to the first stage of the new team's funnel", () => {
    const data = {
      fromTeamId: null,
      toTeamId: 'south',
      fromPipeline: pipelineRef('sales'),
      toPipeline: pipelineRef('feedback'),
      fromStage: stageRef('sales', 'proposal'),
      toStage: stageRef('feedback', 'ask'),
      clearedChannelId: null,
      revaluation: null,
    };
    expect(given(inSales('proposal')).when(to('south'))).toEqual({ events: [{ type: 'team_changed', data }] });
  });

  it('goes back to the first stage where the funnel stays', () => {
    expect(given(inSales('proposal')).when(to('north'))).toMatchObject({
      events: [{ data: { toPipeline: pipelineRef('sales'), toStage: stageRef('sales', 'lead') } }],
    });
  });

  it('clears a rep that the new team does not have, in the same append', () => {
    const deal = inSales('lead', { teamId: 'north', repId: 'ann' });
    expect(given(deal).when(to('south'))).toMatchObject({
      events: [{ type: 'team_changed' }, { type: 'rep_unassigned', data: { previous: 'ann' } }],
    });
    expect(given(...lived(deal, to('south'))).state).toMatchObject({ teamId: 'south', repId: null });
  });

  it('keeps a rep that the new team has', () => {
    expect(given(...lived(inSales('lead', { repId: 'bob' }), to('south'))).state).toMatchObject({ repId: 'bob' });
  });

  it('clears a channel that the new team does not have, and keeps one that it has', () => {
    const channelAfter = (channelId: string) =>
      given(...lived(inSales('lead', { teamId: 'north', channelId }), to('south'))).state;
    expect(channelAfter('mail')).toMatchObject({ channelId: null });
    expect(channelAfter('phone')).toMatchObject({ channelId: 'phone' });
  });

  it('keeps pipeline, stage, rep and channel on the way to no team', () => {
    const deal = inSales('proposal', { teamId: 'north', repId: 'ann', channelId: 'mail' });
    const stage = stageRef('sales', 'proposal');
    expect(given(deal).when(to(null))).toMatchObject({
      events: [
        { type: 'team_changed', data: { toTeamId: null, fromStage: stage, toStage: stage, clearedChannelId: null } },
      ],
    });
    expect(given(...lived(deal, to(null))).state).toMatchObject({
      teamId: null,
      stage,
      repId: 'ann',
      channelId: 'mail',
    });
  });

  it('is nothing where the deal is of that team', () => {
    expect(given(inSales('lead', { teamId: 'north' })).when(to('north'))).toEqual({ events: [] });
    expect(given(inSales('lead')).when(to(null))).toEqual({ events: [] });
  });

  it('is rejected on a closed deal', () => {
    expect(given(...lived(inFeedback(), { type: 'mark_won' })).when(to('north'))).toEqual({
      rejected: 'not_open',
      facts: { status: 'won' },
    });
  });

  it('is rejected to a team that does not exist', () => {
    expect(given(inSales('lead')).when(to('west'))).toEqual({ rejected: 'team_not_found', facts: { teamId: 'west' } });
  });
});

describe('change team: value', () => {
  it('needs a new value in another currency', () => {
    expect(given(inSales('lead')).when(to('abroad'))).toEqual({
      rejected: 'value_required',
      facts: { currency: 'EUR' },
    });
    expect(given(inSales('lead')).when(to('abroad', usd(90_00)))).toMatchObject({ rejected: 'currency_mismatch' });
    expect(given(inSales('lead')).when(to('abroad', eur(90_00)))).toMatchObject({
      events: [{ type: 'team_changed', data: { revaluation: { previous: usd(100_00), value: eur(90_00) } } }],
    });
  });

  it('takes a new value in the same currency as an adjustment', () => {
    expect(given(inSales('lead')).when(to('south', usd(90_00)))).toMatchObject({
      events: [
        { type: 'team_changed', data: { revaluation: null } },
        { type: 'adjustment', data: { delta: -10_00 } },
      ],
    });
  });
});
