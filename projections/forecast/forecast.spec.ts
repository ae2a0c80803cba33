import { describe, expect, it } from '@jest/globals';
import { type OpportunityEvent } from '#domain';
import {
  created,
  deleted,
  lead,
  outcomeOf,
  proposal,
  renewals,
  reopened,
  sales,
  won,
} from '../deal-history.fixture.js';
import { forecast } from './forecast.projection.js';

const expected = (date: string | null): OpportunityEvent => ({
  type: 'expected_close_changed',
  data: { date, previous: null },
});
const likely = (probability: number | null): OpportunityEvent => ({
  type: 'probability_set',
  data: { probability, previous: null },
});
const inMay = created({ expectedCloseDate: '2026-05-31' });

describe('the forecast', () => {
  it('counts an open deal in the month of its expected close date, by rep, team and organization', () => {
    expect(outcomeOf(forecast, [[inMay]]).sums).toEqual({
      'open:rep:ann:2026-05 north|USD|stage.lead|count': 1,
      'open:rep:ann:2026-05 north|USD|stage.lead|value': 100,
      'open:team:north:2026-05 north|USD|stage.lead|count': 1,
      'open:team:north:2026-05 north|USD|stage.lead|value': 100,
      'open:organization:2026-05 north|USD|stage.lead|count': 1,
      'open:organization:2026-05 north|USD|stage.lead|value': 100,
    });
  });

  it('keeps deals without a date apart', () => {
    expect(outcomeOf(forecast, [[created()]]).sums).toMatchObject({ 'open:rep:ann:- north|USD|stage.lead|count': 1 });
    expect(outcomeOf(forecast, [[inMay], [expected(null)]]).sums).toMatchObject({
      'open:rep:ann:- north|USD|stage.lead|count': 1,
    });
  });

  it('goes by the deal’s own probability where it has one', () => {
    expect(outcomeOf(forecast, [[inMay], [likely(80)]]).sums).toMatchObject({
      'open:organization:2026-05 north|USD|80|value': 100,
    });
    const move: OpportunityEvent = {
      type: 'stage_advanced',
      data: { fromStage: lead, toStage: proposal, reason: null },
    };
    expect(outcomeOf(forecast, [[inMay], [likely(80)], [likely(null)], [move]]).sums).toMatchObject({
      'open:organization:2026-05 north|USD|stage.proposal|value': 100,
    });
  });

  it('follows the deal to another currency, and loses it to no rep', () => {
    const toEuro: OpportunityEvent = {
      type: 'pipeline_changed',
      data: {
        ...{ fromStage: lead, toStage: lead, fromPipeline: sales },
        toPipeline: { ...renewals, currency: 'EUR' },
        revaluation: { previous: { amount: 100, currency: 'USD' }, value: { amount: 90, currency: 'EUR' } },
      },
    };
    const left: OpportunityEvent = { type: 'rep_unassigned', data: { previous: 'ann' } };
    expect(outcomeOf(forecast, [[inMay], [toEuro], [left]]).sums).toMatchObject({
      'open:rep:-:2026-05 north|EUR|stage.lead|value': 90,
    });
  });

  it('loses a closed deal, has it back when it is reopened, and forgets a deleted one', () => {
    expect(outcomeOf(forecast, [[inMay], [won(100)]]).sums).toEqual({});
    expect(outcomeOf(forecast, [[inMay], [won(100)], [reopened]]).sums).toMatchObject({
      'open:organization:2026-05 north|USD|stage.proposal|count': 1,
    });
    expect(outcomeOf(forecast, [[inMay], [deleted]]).sums).toEqual({});
  });
});
