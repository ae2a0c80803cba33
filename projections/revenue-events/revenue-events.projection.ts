import { type OpportunityEvent } from '#domain';
import { add, type Operation, type Projection, rank } from '#read-model';
import { dayIn } from '../calendar.js';
import { type Calendar, calendar } from '../figures/organization-calendar.js';
import { bookedScores, contributionsOf } from './revenue-contributions.js';
import { type RevenueEntry, revenueEventsModel, type RevenueRecord } from './revenue-events.keys.js';
import { revenueAfter } from './revenue.js';

/** The revenue events of each deal, and what is booked of it: each event takes back what the entries that go away added. */
export const revenueEvents: Projection<RevenueRecord, OpportunityEvent, Calendar> = {
  ...revenueEventsModel,
  categories: ['opportunity'],
  common: calendar,
  project({ event, metadata, streamId }, before, common) {
    const { occurredAt: at } = metadata;
    const after = revenueAfter(before, event, { at, day: dayIn(common?.timeZone ?? 'UTC', at) });
    const [from, to] = [before?.entries ?? [], after?.entries ?? []];
    return { operations: from === to ? [] : changes(streamId, from, to), kept: after };
  },
};

function changes(id: string, from: readonly RevenueEntry[], to: readonly RevenueEntry[]): readonly Operation[] {
  const [gone, come] = [from.filter((entry) => !to.includes(entry)), to.filter((entry) => !from.includes(entry))];
  const [left, entered] = [bookedScores(from), bookedScores(to)];
  return [
    ...gone.flatMap((entry) => contributionsOf(entry).map(([key, field, by]) => add(key, field, -by))),
    ...come.flatMap((entry) => contributionsOf(entry).map(([key, field, by]) => add(key, field, by))),
    ...[...left.keys()].filter((key) => !entered.has(key)).map((key) => rank(key, id, null)),
    ...[...entered].filter(([key, score]) => left.get(key) !== score).map(([key, score]) => rank(key, id, score)),
  ];
}
