import { monthOf } from '../calendar.js';
import { type ClosingFacts } from '../figures/deal-facts.js';
import { type Contribution, figureProjection } from '../figures/figure-projection.js';
import { calendar } from '../figures/organization-calendar.js';
import { noneMark } from '../figures/team-scope.js';
import { type Cut, monthKey, monthsKey, overallKey, winRateModel } from './win-rate.keys.js';

/** Won and lost closings, by day and by what they are attributed to. Abandoned deals are in neither. */
export const winRate = figureProjection(
  winRateModel,
  ({ closing }) => {
    if (closing?.day === undefined || closing.status === 'abandoned') return [];
    return [[monthsKey(closing.pipelineId), monthOf(closing.day), 1], ...tallies(closing, closing.day)];
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
