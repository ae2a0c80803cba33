import { type OpportunityEvent } from '#domain';
import { add, type Operation, type Projection } from '#read-model';
import { dayIn, monthOf } from '../calendar.js';
import { noneMark } from '../figures/team-scope.js';
import { type Calendar, calendar } from '../figures/organization-calendar.js';
import { latestDays, scoreChanges, type Scores } from '../figures/score-changes.js';
import {
  binWidth,
  enteredMeasure,
  type Kind,
  monthKey,
  monthsKey,
  overallKey,
  type StageHistory,
  stageHistoryModel,
  timeMeasures,
  type Visit,
  visitorsKey,
} from './stage-history.keys.js';
import { durationOf, endOf, historyAfter } from './visits.js';

/** Every visit of a stage: each event takes back what the visits that it changes added before, and adds what they add now. */
export const stageHistory: Projection<StageHistory, OpportunityEvent, Calendar> = {
  ...stageHistoryModel,
  categories: ['opportunity'],
  common: calendar,
  project({ event, metadata, streamId }, before, common) {
    const { occurredAt: at, actor } = metadata;
    const day = dayIn(common?.timeZone ?? 'UTC', at);
    const after = historyAfter(before, event, { at, day, event: event.type, by: actor.id });
    const [from, to] = [before?.visits ?? [], after?.visits ?? []];
    const operations = [
      ...from.filter((visit, index) => visit !== to[index]).flatMap((visit) => counted(visit, -1)),
      ...to.filter((visit, index) => visit !== from[index]).flatMap((visit) => counted(visit, 1)),
      ...scoreChanges(streamId, visitorScores(from), visitorScores(to)),
    ];
    return { operations, kept: after };
  },
};

/** Where a deal is found by its visits. */
const visitorScores = (visits: readonly Visit[]): Scores =>
  latestDays(
    visits.flatMap((visit) => {
      const { pipelineId, stage, entered } = visit;
      const end = endOf(visit);
      return [
        [visitorsKey('conversion', pipelineId, stage.id), entered.day] as const,
        ...(end ? [[visitorsKey('time', pipelineId, stage.id), end.day] as const] : []),
      ];
    }),
  );

/** What a visit adds: how it fared to the day on which it began, how long it took to the day on which it ended. */
function counted(visit: Visit, sign: number): readonly Operation[] {
  const fared = [[enteredMeasure, 1] as const, ...(visit.fate ? [[visit.fate, 1] as const] : [])];
  const [end, duration] = [endOf(visit), durationOf(visit)];
  const conversion = addedTo('conversion', visit, visit.entered.day, fared, sign);
  if (end === null || duration === null) return conversion;
  const took = [
    [timeMeasures.count, 1],
    [timeMeasures.sum, duration],
    [timeMeasures.bin(Math.floor(duration / binWidth)), 1],
  ] as const;
  return [...conversion, ...addedTo('time', visit, end.day, took, sign)];
}

function addedTo(
  kind: Kind,
  { pipelineId, teamId, stage }: Visit,
  day: string,
  measures: readonly (readonly [measure: string, amount: number])[],
  sign: number,
): readonly Operation[] {
  const team = teamId ?? noneMark;
  return [
    add(monthsKey(kind, pipelineId), monthOf(day), sign),
    ...measures.flatMap(([measure, amount]) => [
      add(overallKey(kind, pipelineId), `${team}|${measure}|${stage.id}`, sign * amount),
      add(monthKey(kind, pipelineId, monthOf(day)), `${team}|${measure}|${day}|${stage.id}`, sign * amount),
    ]),
  ];
}
