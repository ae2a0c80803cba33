import { type CalendarPeriod, type GoalsEvent, type Holder, submissionIn } from '#domain';
import { type RecordedEvent } from '#event-store';
import { type Operation, type Projection, rank } from '#read-model';
import { goalsModel, type Kept, type Kind, ofKey, orderKey, periodKey } from './goals.keys.js';

/** Keeps each goal, and each forecast that was submitted with its deals. */
export const goals: Projection<Kept, GoalsEvent> = {
  ...goalsModel,
  categories: ['goals'],
  recordOf: ({ event: { data } }) => ('goalId' in data ? data.goalId : data.forecastId),
  project: (recorded, kept) => ({ operations: filed(recorded), kept: keptAfter(recorded, kept) }),
};

function keptAfter({ event, metadata, revision }: RecordedEvent<GoalsEvent>, kept: Kept | null): Kept | null {
  switch (event.type) {
    case 'goal_set': {
      const { goalId: id, of, period, measure, target } = event.data;
      return { goal: { id, of, period, measure, target }, revision: Number(revision) };
    }
    case 'goal_removed':
      return null;
    case 'forecast_submitted':
      return { submission: submissionIn(event.data, metadata), deals: event.data.deals };
    default:
      event satisfies never;
      return kept;
  }
}

function filed({ event, metadata }: RecordedEvent<GoalsEvent>): readonly Operation[] {
  const { of, period } = event.data;
  switch (event.type) {
    case 'goal_set':
      return places('goal', event.data.goalId, { of, period }, Date.parse(`${period.start}T00:00:00Z`));
    case 'goal_removed':
      return places('goal', event.data.goalId, { of, period }, null);
    case 'forecast_submitted':
      return places('submission', event.data.forecastId, { of, period }, Date.parse(metadata.occurredAt));
  }
}

/** Under what it is found; null: no more. */
const places = (
  kind: Kind,
  id: string,
  { of, period }: { readonly of: Holder; readonly period: CalendarPeriod },
  score: number | null,
): readonly Operation[] => [
  rank(orderKey(kind), id, score),
  rank(ofKey(kind, of), id, score === null ? null : 0),
  rank(periodKey(kind, period), id, score === null ? null : 0),
];
