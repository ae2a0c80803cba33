import { describe, expect, it } from '@jest/globals';
import { type OpportunityEvent } from '#domain';
import {
  created,
  deleted,
  lead,
  outcomeOf,
  proposal,
  reopened,
  type Told,
  upsold,
  usd,
  won,
} from '../deal-history.fixture.js';
import { revenueEvents } from './revenue-events.projection.js';

const berlin = { timeZone: 'Europe/Berlin' };
const advanced: OpportunityEvent = {
  type: 'stage_advanced',
  data: { fromStage: lead, toStage: proposal, reason: null },
};
const adjusted = (previous: number, value: number): OpportunityEvent => ({
  type: 'adjustment',
  data: { previous: usd(previous), value: usd(value), delta: value - previous, reason: null },
});

/** What is counted under a key. */
function under(key: string, ...told: readonly Told[]): Readonly<Record<string, number>> {
  const { sums } = outcomeOf(revenueEvents, told, berlin);
  const own = Object.entries(sums).filter(([name]) => name.startsWith(`${key} `));
  return Object.fromEntries(own.map(([name, sum]) => [name.slice(key.length + 1), sum]));
}

describe('revenue events', () => {
  it('count on their day in the time zone of the organization, with what they came to', () => {
    const march = [
      [created(), '2026-03-31T20:00:00.000Z'],
      [advanced, '2026-03-31T22:30:00.000Z'],
    ] as const;
    expect(under('all:sales:2026-03', ...march)).toEqual({
      'north|pipeline_created|count|2026-03-31|': 1,
      'north|pipeline_created|value|2026-03-31|': 100,
    });
    expect(under('rep:sales:2026-04', ...march)).toEqual({
      'north|stage_advanced|count|2026-04-01|ann': 1,
      'north|stage_advanced|value|2026-04-01|ann': 100,
    });
    expect(under('pipelines', ...march)).toEqual({ 'sales|USD|2026-03': 1, 'sales|USD|2026-04': 1 });
  });

  it('are attributed to what the deal was then', () => {
    const given: OpportunityEvent = { type: 'rep_assigned', data: { repId: 'ben', previous: 'ann' } };
    expect(under('rep:sales:2026-03', [created()], [given], [adjusted(100, 70)])).toMatchObject({
      'north|pipeline_created|value|2026-03-10|ann': 100,
      'north|adjustment|value|2026-03-10|ben': -30,
    });
  });

  it('stay as they happened when the deal is reopened', () => {
    expect(under('all:sales:2026-03', [created()], [won(100)], [reopened])).toMatchObject({
      'north|closed_won|count|2026-03-10|': 1,
    });
  });

  it('are forgotten with a deleted deal', () => {
    expect(outcomeOf(revenueEvents, [[created()], [won(100)], [upsold(50, 150)], [deleted]], berlin).sums).toEqual({});
  });
});

describe('booked revenue', () => {
  const later = '2026-06-01T12:00:00.000Z';

  it('is what a deal was won for, and later upsells and adjustments in the month of each', () => {
    const told = [[created()], [won(100)], [upsold(50, 150), later], [adjusted(150, 130), later]] as const;
    expect(under('booked:rep:ann:2026-03', ...told)).toEqual({ 'north|USD|count': 1, 'north|USD|value': 100 });
    expect(under('booked:rep:ann:2026-06', ...told)).toEqual({ 'north|USD|value': 30 });
    expect(under('booked:team:north:2026-06', ...told)).toEqual({ 'north|USD|value': 30 });
    expect(under('booked:organization:2026-06', ...told)).toEqual({ 'north|USD|value': 30 });
  });

  it('is no open deal’s', () => {
    expect(under('booked:organization:2026-03', [created()], [upsold(50, 150)])).toEqual({});
  });

  it('leaves all its periods when the deal is reopened', () => {
    const told = [[created()], [won(100)], [upsold(50, 150), later], [reopened, later]] as const;
    expect(under('booked:organization:2026-03', ...told)).toEqual({});
    expect(under('booked:organization:2026-06', ...told)).toEqual({});
  });

  it('is booked anew where a reopened deal is won again', () => {
    const told = [[created()], [won(100)], [reopened], [won(120), later]] as const;
    expect(under('booked:organization:2026-06', ...told)).toEqual({ 'north|USD|count': 1, 'north|USD|value': 120 });
    const ranked = outcomeOf(revenueEvents, told, berlin).operations.filter(({ op }) => op === 'rank');
    expect(ranked).toContainEqual({
      op: 'rank',
      key: 'booked-deals:rep:ann:2026-06',
      member: 'd1',
      score: 120,
    });
  });

  it('stays with the rep who closed the deal', () => {
    const given: OpportunityEvent = { type: 'rep_assigned', data: { repId: 'ben', previous: 'ann' } };
    expect(under('booked:rep:ben:2026-06', [created()], [won(100)], [given], [upsold(5, 105), later])).toEqual({});
  });
});
