import { describe, expect, it } from '@jest/globals';
import {
  created,
  deleted,
  lead,
  outcomeOf,
  renewals,
  reopened,
  sales,
  upsold,
  usd,
  won,
  wonStage,
} from '../deal-history.fixture.js';
import { pipelineTotals } from './pipeline-totals.projection.js';

describe('pipeline totals', () => {
  it('count an open deal where it is', () => {
    expect(outcomeOf(pipelineTotals, [[created()]]).sums).toEqual({
      'totals:sales north|open|count': 1,
      'totals:sales north|open|value': 100,
    });
  });

  it('follow a deal that changes team, pipeline and value', () => {
    const moved = { fromStage: lead, toStage: lead, fromPipeline: sales, toPipeline: renewals };
    const { sums } = outcomeOf(pipelineTotals, [
      [created()],
      [
        {
          type: 'team_changed',
          data: {
            ...moved,
            fromTeamId: 'north',
            toTeamId: null,
            clearedChannelId: null,
            revaluation: { previous: usd(100), value: usd(70) },
          },
        },
      ],
    ]);
    expect(sums).toEqual({ 'totals:renewals -|open|count': 1, 'totals:renewals -|open|value': 70 });
  });

  it('add an upsell of a won deal to what it was won for', () => {
    expect(outcomeOf(pipelineTotals, [[created()], [won(100)], [upsold(50, 150)]]).sums).toEqual({
      'totals:sales north|won|count': 1,
      'totals:sales north|won|value': 150,
    });
  });

  it('keep a closing where it was, when its stage is replaced by one of another pipeline', () => {
    const moved = { fromStage: wonStage, toStage: wonStage, fromPipeline: sales, toPipeline: renewals, reason: null };
    const { sums } = outcomeOf(pipelineTotals, [[created()], [won(100)], [{ type: 'stage_replaced', data: moved }]]);
    expect(sums).toEqual({ 'totals:sales north|won|count': 1, 'totals:sales north|won|value': 100 });
  });

  it('take a closing and its upsells back when the deal is reopened', () => {
    expect(outcomeOf(pipelineTotals, [[created()], [won(100)], [upsold(50, 150)], [reopened]]).sums).toEqual({
      'totals:sales north|open|count': 1,
      'totals:sales north|open|value': 150,
    });
  });

  it('forget a deleted deal, open or closed', () => {
    expect(outcomeOf(pipelineTotals, [[created()], [deleted]]).sums).toEqual({});
    expect(outcomeOf(pipelineTotals, [[created()], [won(100)], [upsold(50, 150)], [deleted]]).sums).toEqual({});
  });
});
