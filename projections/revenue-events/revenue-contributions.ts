import { monthOf } from '../calendar.js';
import { type DealFacts } from '../figures/deal-facts.js';
import { type Contribution } from '../figures/figure-projection.js';
import { latestDays, type Scores } from '../figures/score-changes.js';
import { noneMark } from '../figures/team-scope.js';
import {
  bookedDealsKey,
  bookedKey,
  dealsOfKey,
  entriesKey,
  holderName,
  lastBookedKey,
  pipelinesKey,
  type RevenueCut,
  type RevenueEntry,
  type RevenueRecord,
} from './revenue-events.keys.js';

/** What an entry adds to figures. */
export const contributionsOf = (entry: RevenueEntry): readonly Contribution[] => [
  [pipelinesKey, `${entry.pipelineId}|${entry.currency}|${monthOf(entry.day)}`, 1],
  ...cutsOf(entry).flatMap(([cut, of]) => {
    const { pipelineId, teamId, kind, day } = entry;
    const key = entriesKey(pipelineId, cut, monthOf(day));
    return measuresOf(entry).map(([measure, amount]): Contribution => [
      key,
      `${teamId ?? noneMark}|${kind}|${measure}|${day}|${of}`,
      amount,
    ]);
  }),
  ...bookedContributions(entry),
];

/** What an entry adds to what is booked, by whom it is attributed to. */
export function bookedContributions(entry: RevenueEntry): readonly Contribution[] {
  const { day, teamId, currency } = entry;
  return holdersOf(entry).flatMap((holder) =>
    measuresOf(entry).map(([measure, amount]): Contribution => [
      bookedKey(holder, monthOf(day)),
      `${teamId ?? noneMark}|${currency}|${measure}`,
      amount,
    ]),
  );
}

/** Where a deal is found by its entries and its closing. */
export function revenueScores(record: RevenueRecord | null): Scores {
  if (!record) return new Map();
  const { entries, facts } = record;
  const days = entries.map(({ kind, pipelineId, day }) => [dealsOfKey(kind, pipelineId), day] as const);
  const booked = entries
    .filter(({ kind }) => kind === 'booked_revenue')
    .map(({ day }) => [lastBookedKey, day] as const);
  return new Map([...bookedScores(entries), ...latestDays([...days, ...booked, ...closingOf(facts)])]);
}

/** How much was booked of a won deal, by month and by whom it is attributed to. */
function bookedScores(entries: readonly RevenueEntry[]): Scores {
  const scores = new Map<string, number>();
  for (const entry of entries) {
    for (const holder of holdersOf(entry)) {
      const key = bookedDealsKey(holder, monthOf(entry.day));
      scores.set(key, (scores.get(key) ?? 0) + entry.value);
    }
  }
  return scores;
}

function closingOf({ closing }: DealFacts): readonly (readonly [key: string, day: string])[] {
  if (closing?.day === undefined || closing.status === 'abandoned') return [];
  return [[dealsOfKey('closed', closing.pipelineId), closing.day]];
}

const measuresOf = ({ count, value }: RevenueEntry): readonly (readonly [measure: string, amount: number])[] => [
  ...(count === 0 ? [] : [['count', count] as const]),
  ['value', value],
];

const cutsOf = ({ repId, source }: RevenueEntry): readonly (readonly [RevenueCut, string])[] => [
  ['all', ''],
  ['rep', repId ?? noneMark],
  ['source', source ?? noneMark],
];

/** To whom booked revenue is attributed; of any other entry nobody. */
const holdersOf = ({ kind, repId, teamId }: RevenueEntry): readonly string[] =>
  kind === 'booked_revenue'
    ? [
        holderName({ kind: 'rep', id: repId }),
        holderName({ kind: 'team', id: teamId }),
        holderName({ kind: 'organization', id: null }),
      ]
    : [];
