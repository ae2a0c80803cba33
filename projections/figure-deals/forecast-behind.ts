import { categoryOf, type ForecastCategory, monthsOf } from '#domain';
import { type Filters } from '#read-model';
import { monthOf } from '../calendar.js';
import { dayScore } from '../figures/score-changes.js';
import { inScope, noneMark } from '../figures/team-scope.js';
import { forecastModel, type ForecastRecord } from '../forecast/forecast.keys.js';
import { stageProbabilities } from '../forecast/forecast.view.js';
import { anyOf } from '../opportunity/opportunity.filters.js';
import { indexKey, opportunityModel, scores } from '../opportunity/opportunity.keys.js';
import { type Directory } from '../organization/organization.keys.js';
import { type Held } from '../revenue-events/booked.js';
import {
  bookedDealsKey,
  holderName,
  lastBookedKey,
  revenueEventsModel,
  type RevenueRecord,
} from '../revenue-events/revenue-events.keys.js';
import { type Behind } from './behind.js';

/**
 * What of a forecast: of which something was booked in the period (`closed`), that were won in it, or that are open: of a
 * category, all that are expected in it, or that have no expected close date and so are in no period.
 */
export const forecastParts = ['closed', 'won', 'commit', 'bestCase', 'pipeline', 'open', 'undated'] as const;

/** One of `forecastParts`. */
export type ForecastPart = (typeof forecastParts)[number];

/** Which forecast, in which of its currencies. */
export interface ForecastOf extends Held {
  readonly currency: string;
}

/** What a deal is attributed to. */
interface Attributed {
  readonly currency: string;
  readonly teamId: string | null;
  readonly repId: string | null;
}

/** Deals that count for the holder's forecast because something was booked of them in its period. */
export function bookedBehind(query: ForecastOf, part: 'closed' | 'won'): Behind<RevenueRecord> {
  const months = monthsOf(query.period);
  const booked = months.map((month) => ({ key: bookedDealsKey(holderName(query.of), month) }));
  return {
    model: revenueEventsModel,
    among: { model: revenueEventsModel, order: { key: lastBookedKey, descending: true }, filters: [booked] },
    counts: ({ entries }) =>
      entries.some(
        (entry) =>
          entry.kind === 'booked_revenue' &&
          (part === 'closed' || entry.count > 0) &&
          months.includes(monthOf(entry.day)) &&
          isOf(entry, query),
      ),
    scope: scopeOf(query, part),
  };
}

/** Open deals that count for the holder's forecast, the soonest expected first. */
export const openBehind = (query: ForecastOf, part: ForecastCategory | 'open' | 'undated'): Behind<ForecastRecord> => ({
  model: forecastModel,
  among: {
    model: opportunityModel,
    order: { key: scores.expectedCloseDate, descending: false },
    filters: [anyOf(['open']), ...ofHolder(query), ...expectedIn(query, part === 'undated')],
  },
  counts: (record, directory) =>
    record.facts.status === 'open' &&
    isExpected(record, query, part === 'undated') &&
    isOf({ ...record, teamId: record.facts.teamId }, query) &&
    (part === 'open' || part === 'undated' || categoryOf(percentOf(record, directory)) === part),
  scope: scopeOf(query, part),
});

function expectedIn({ period }: ForecastOf, isUndated: boolean): Filters {
  const key = scores.expectedCloseDate;
  if (isUndated) return [[{ key, min: Number.MAX_SAFE_INTEGER }]];
  const [first = '', last = ''] = [monthsOf(period).at(0), monthsOf(period).at(-1)];
  return [[{ key, min: dayScore(`${first}-01`), max: dayScore(`${last}-01`) + 31 * dayMs }]];
}

const dayMs = 86_400_000;

const isExpected = ({ expectedCloseDate }: ForecastRecord, { period }: ForecastOf, isUndated: boolean): boolean =>
  expectedCloseDate === null ? isUndated : !isUndated && monthsOf(period).includes(monthOf(expectedCloseDate));

const ofHolder = ({ of: { kind, id } }: ForecastOf): Filters =>
  kind === 'organization' ? [] : [[{ key: indexKey(kind, id) }]];

const percentOf = ({ probability, facts }: ForecastRecord, directory: Directory): number =>
  probability ?? stageProbabilities(directory).get(facts.stageId) ?? 0;

function isOf({ currency, teamId, repId }: Attributed, { of, visibility, ...query }: ForecastOf): boolean {
  if (currency !== query.currency || !inScope({ visibility }, teamId ?? noneMark)) return false;
  return of.kind === 'organization' || of.id === (of.kind === 'rep' ? repId : teamId);
}

const scopeOf = ({ of, period, currency }: ForecastOf, part: ForecastPart): string =>
  JSON.stringify([of, period, currency, part]);
