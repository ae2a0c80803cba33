import { describe, expect, it } from '@jest/globals';
import { created, deleted, lead, outcomeOf, proposal, reopened, upsold, won } from '../deal-history.fixture.js';
import { dealsByStage } from './deals-by-stage.projection.js';

describe('deals by stage', () => {
  it('count a deal in the stage that it moved to', () => {
    const move = { fromStage: lead, toStage: proposal, reason: null };
    expect(outcomeOf(dealsByStage, [[created()], [{ type: 'stage_advanced', data: move }]]).sums).toEqual({
      'stages:sales north|open|count|proposal': 1,
      'stages:sales north|open|value|proposal': 100,
    });
  });

  it('count a closed deal with its present value in its stage', () => {
    expect(outcomeOf(dealsByStage, [[created()], [won(100)], [upsold(50, 150)]]).sums).toEqual({
      'stages:sales north|won|count|won': 1,
      'stages:sales north|won|value|won': 150,
    });
  });

  it('count a reopened deal as open where it went', () => {
    expect(outcomeOf(dealsByStage, [[created()], [won(100)], [reopened]]).sums).toEqual({
      'stages:sales north|open|count|proposal': 1,
      'stages:sales north|open|value|proposal': 100,
    });
  });

  it('forget a deleted deal', () => {
    expect(outcomeOf(dealsByStage, [[created()], [deleted]]).sums).toEqual({});
  });
});
