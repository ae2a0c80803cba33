import { type OpportunityEvent } from '#domain';
import { monthOf } from '../calendar.js';
import { factsAfter, type Moment } from '../figures/deal-facts.js';
import { currencyAfter, repAfter } from '../figures/deal-holding.js';
import { type Contribution } from '../figures/figure-projection.js';
import { noneMark } from '../figures/team-scope.js';
import { holderName } from '../revenue-events/revenue-events.keys.js';
import { type ForecastRecord, likelihoodOf, openKey } from './forecast.keys.js';

/** What is kept after an event; null before the deal's creation and after its deletion. */
export function likelyAfter(
  record: ForecastRecord | null,
  event: OpportunityEvent,
  moment: Moment,
): ForecastRecord | null {
  const facts = factsAfter(record?.facts ?? null, event, moment);
  if (!facts) return null;
  const after = {
    facts,
    currency: currencyAfter(record?.currency ?? '', event),
    repId: repAfter(record?.repId ?? null, event),
    expectedCloseDate: expectedAfter(record?.expectedCloseDate ?? null, event),
    probability: probabilityAfter(record?.probability ?? null, event),
  };
  return record && isSame(record, after) ? record : after;
}

/** What an open deal adds to forecasts. */
export function likelyContributions(record: ForecastRecord | null): readonly Contribution[] {
  if (record?.facts.status !== 'open') return [];
  const { facts, currency } = record;
  const field = `${facts.teamId ?? noneMark}|${currency}|${likelihoodOf(record)}`;
  return holdersOf(record).flatMap((holder): readonly Contribution[] => {
    const key = openKey(holder, monthIn(record));
    return [
      [key, `${field}|count`, 1],
      [key, `${field}|value`, facts.value],
    ];
  });
}

const monthIn = ({ expectedCloseDate }: ForecastRecord): string =>
  expectedCloseDate === null ? noneMark : monthOf(expectedCloseDate);

const holdersOf = ({ repId, facts }: ForecastRecord): readonly string[] => [
  holderName({ kind: 'rep', id: repId }),
  holderName({ kind: 'team', id: facts.teamId }),
  holderName({ kind: 'organization', id: null }),
];

function expectedAfter(date: string | null, event: OpportunityEvent): string | null {
  if (event.type === 'pipeline_created') return event.data.expectedCloseDate;
  return event.type === 'expected_close_changed' ? event.data.date : date;
}

const probabilityAfter = (probability: number | null, event: OpportunityEvent): number | null =>
  event.type === 'pipeline_created' || event.type === 'probability_set' ? event.data.probability : probability;

const isSame = (a: ForecastRecord, b: ForecastRecord): boolean =>
  a.facts === b.facts &&
  a.currency === b.currency &&
  a.repId === b.repId &&
  a.expectedCloseDate === b.expectedCloseDate &&
  a.probability === b.probability;
