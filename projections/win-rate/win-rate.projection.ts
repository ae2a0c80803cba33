import { type OrganizationEvent } from '#domain';
import { type Common } from '#read-model';
import { type RecordedEvent } from '#event-store';
import { dayIn, monthOf } from '../calendar.js';
import { type ClosingFacts } from '../figures/deal-facts.js';
import { type Contribution, figureProjection } from '../figures/figure-projection.js';
import { noneMark } from '../figures/team-scope.js';
import { type Cut, monthKey, monthsKey, overallKey, winRateModel } from './win-rate.keys.js';

/** Days are the organization's. */
interface Calendar {
  readonly timeZone: string;
}

const calendar: Common<Calendar> = {
  category: 'organization',
  fold: (state, { event }: RecordedEvent<OrganizationEvent>) =>
    event.type === 'organization_created' ? { timeZone: event.data.timeZone } : state,
};

/** Won and lost closings, by day and by what they are attributed to. Abandoned deals are in neither. */
export const winRate = figureProjection<Calendar>(
  winRateModel,
  ({ closing }, common) => {
    if (!closing || closing.status === 'abandoned') return [];
    const day = dayIn(common?.timeZone ?? 'UTC', closing.at);
    return [[monthsKey(closing.pipelineId), monthOf(day), 1], ...tallies(closing, day)];
  },
  calendar,
);

function tallies(closing: ClosingFacts, day: string): Contribution[] {
  const { pipelineId, teamId, status, value } = closing;
  const measures = [['count', 1] as const, ['value', value] as const];
  return cutsOf(closing).flatMap(([cut, of]) =>
    measures.flatMap(([measure, amount]): Contribution[] => {
      const field = `${teamId ?? noneMark}|${status}|${measure}`;
      return [
        [overallKey(pipelineId, cut), `${field}|${of}`, amount],
        [monthKey(pipelineId, cut, monthOf(day)), `${field}|${day}|${of}`, amount],
      ];
    }),
  );
}

const cutsOf = ({ repId, source, accountId, agentId }: ClosingFacts): readonly (readonly [Cut, string])[] => [
  ['all', ''],
  ['rep', repId ?? noneMark],
  ['source', source ?? noneMark],
  ['account', accountId ?? noneMark],
  ['agent', agentId ?? noneMark],
];
