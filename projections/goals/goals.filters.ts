import { type CalendarPeriod, type Holder } from '#domain';
import { type Filters, type Visibility } from '#read-model';
import { type Kind, ofKey, periodKey } from './goals.keys.js';

/** Which goals or submissions, as far as the reader may see them. */
export interface GoalFilter {
  readonly of?: Holder | undefined;
  readonly period?: CalendarPeriod | undefined;
  readonly visibility: Visibility;
}

/** A closer sees the own ones and those of own teams; others all. */
export const seesHolder = (visibility: Visibility, of: Holder): boolean =>
  'all' in visibility || holdersSeen(visibility).some(({ kind, id }) => kind === of.kind && id === of.id);

/** The filter as indexes know it: all of them hold. */
export const goalRanges = (kind: Kind, { of, period, visibility }: GoalFilter): Filters => [
  ...(of ? [[{ key: ofKey(kind, of) }]] : []),
  ...(period ? [[{ key: periodKey(kind, period) }]] : []),
  ...('all' in visibility ? [] : [holdersSeen(visibility).map((holder) => ({ key: ofKey(kind, holder) }))]),
];

/** A cursor of another list is refused. */
export const scopeOfGoals = ({ of, period }: GoalFilter): string => JSON.stringify([of, period]);

const holdersSeen = ({ memberId, teamIds }: Exclude<Visibility, { all: true }>): readonly Holder[] => [
  { kind: 'rep', id: memberId },
  ...teamIds.map((id) => ({ kind: 'team', id }) as const),
];
