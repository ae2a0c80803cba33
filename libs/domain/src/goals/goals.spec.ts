import { describe, expect, it } from '@jest/globals';
import { specificationOf } from '#decider';
import { usd, world } from '../opportunity/opportunity.fixture.js';
import { occurrence } from '../pipelines/pipelines.fixture.js';
import { type SubmitForecast } from './commands.js';
import { type GoalsEvent } from './events.js';
import { goals, mostForecastDeals } from './goals.js';

const given = specificationOf(goals, world, occurrence);
const quarter = { kind: 'quarter', start: '2026-01-01' } as const;
const goal = {
  goalId: 'g1',
  of: { kind: 'rep', id: 'ann' },
  period: quarter,
  measure: 'booked_revenue',
  target: usd(500_000),
} as const;
const set = { type: 'set_goal', ...goal } as const;
const wasSet: GoalsEvent = { type: 'goal_set', data: { ...goal, previous: null } };

describe('set goal', () => {
  it('says who is to reach what, and when', () => {
    expect(given().when(set)).toEqual({ events: [wasSet] });
  });

  it('replaces the target of the same holder, period and measure', () => {
    const target = usd(600_000);
    expect(given(wasSet).when({ ...set, target })).toEqual({
      events: [{ type: 'goal_set', data: { ...goal, target, previous: usd(500_000) } }],
    });
    expect(given(wasSet).when(set)).toEqual({ events: [] });
  });

  it.each([
    [{ of: { kind: 'team', id: 'north' } }],
    [{ of: { kind: 'organization', id: world.organization.id } }],
    [{ measure: 'won_count', target: 12 }],
  ] as const)('takes %j', (over) => {
    expect(given().when({ ...set, ...over })).toMatchObject({ events: [{ type: 'goal_set', data: over }] });
  });

  it.each([
    [{ of: { kind: 'rep', id: 'eve' } }, 'member_not_found'],
    [{ of: { kind: 'team', id: 'east' } }, 'team_not_found'],
    [{ of: { kind: 'organization', id: 'umbrella' } }, 'organization_not_found'],
    [{ period: { kind: 'month', start: '2026-01-15' } }, 'period_start_invalid'],
    [{ target: usd(0) }, 'target_invalid'],
    [{ target: 12 }, 'target_invalid'],
    [{ measure: 'won_count', target: usd(12) }, 'target_invalid'],
    [{ measure: 'won_count', target: 1.5 }, 'target_invalid'],
    [{ target: { amount: 5, currency: 'XYZ' } }, 'currency_unknown'],
  ] as const)('is rejected with %j: %s', (over, code) => {
    expect(given().when({ ...set, ...over })).toMatchObject({ rejected: code });
  });
});

describe('remove goal', () => {
  it('says what it was, and can be set again', () => {
    const removed: GoalsEvent = { type: 'goal_removed', data: goal };
    expect(given(wasSet).when({ type: 'remove_goal', goalId: 'g1' })).toEqual({ events: [removed] });
    expect(given(wasSet, removed).when(set)).toEqual({ events: [wasSet] });
    expect(given(wasSet, removed).state).toMatchObject({ goals: {}, removed: { g1: { of: goal.of } } });
  });

  it('is rejected where there is none', () => {
    expect(given().when({ type: 'remove_goal', goalId: 'g1' })).toMatchObject({ rejected: 'goal_not_found' });
  });
});

describe('submit forecast', () => {
  const deal = { id: 'd1', value: usd(100), category: 'commit', probability: 80 } as const;
  const none = { count: 0, value: 0 };
  const figures = [
    { currency: 'USD', closed: none, commit: { count: 1, value: 100 }, bestCase: none, pipeline: none, weighted: 80 },
  ];
  const submission = {
    ...{ forecastId: 'f1', of: goal.of, period: quarter, figures, deals: [deal], note: 'Globex signs in March.' },
  };
  const submit: SubmitForecast = { type: 'submit_forecast', ...submission };
  const submitted: GoalsEvent = { type: 'forecast_submitted', data: submission };

  it('freezes the figures and the deals', () => {
    expect(given().when(submit)).toEqual({ events: [submitted] });
    const { at, by } = { at: occurrence.occurredAt, by: occurrence.actor.id };
    expect(given(submitted).state.submissions).toMatchObject({
      f1: { figures, dealCount: 1, submittedAt: at, submittedBy: by },
    });
  });

  it('can be done again under another id', () => {
    expect(given(submitted).when(submit)).toMatchObject({ rejected: 'already_exists' });
    expect(given(submitted).when({ ...submit, forecastId: 'f2' })).toMatchObject({ events: [{}] });
  });

  it('is rejected for somebody who is not there, and beyond what one event holds', () => {
    const deals = Array.from({ length: mostForecastDeals + 1 }, () => deal);
    expect(given().when({ ...submit, deals })).toMatchObject({ rejected: 'forecast_too_large' });
    expect(given().when({ ...submit, of: { kind: 'team', id: 'east' } })).toMatchObject({ rejected: 'team_not_found' });
  });
});
