import { type OpportunityEvent } from '#domain';
import { add, type Operation, type Projection } from '#read-model';
import { dayIn } from '../calendar.js';
import { type Calendar, calendar } from '../figures/organization-calendar.js';
import { scoreChanges } from '../figures/score-changes.js';
import { contributionsOf, revenueScores } from './revenue-contributions.js';
import { revenueEventsModel, type RevenueRecord } from './revenue-events.keys.js';
import { revenueAfter } from './revenue.js';

/** The revenue events of each deal, and what is booked of it: each event takes back what the entries that go away added. */
export const revenueEvents: Projection<RevenueRecord, OpportunityEvent, Calendar> = {
  ...revenueEventsModel,
  categories: ['opportunity'],
  common: calendar,
  project({ event, metadata, streamId }, before, common) {
    const { occurredAt: at } = metadata;
    const after = revenueAfter(before, event, { at, day: dayIn(common?.timeZone ?? 'UTC', at) });
    return { operations: after === before ? [] : changes(streamId, before, after), kept: after };
  },
};

function changes(id: string, before: RevenueRecord | null, after: RevenueRecord | null): readonly Operation[] {
  const [from, to] = [before?.entries ?? [], after?.entries ?? []];
  const [gone, come] = [from.filter((entry) => !to.includes(entry)), to.filter((entry) => !from.includes(entry))];
  return [
    ...gone.flatMap((entry) => contributionsOf(entry).map(([key, field, by]) => add(key, field, -by))),
    ...come.flatMap((entry) => contributionsOf(entry).map(([key, field, by]) => add(key, field, by))),
    ...scoreChanges(id, revenueScores(before), revenueScores(after)),
  ];
}
