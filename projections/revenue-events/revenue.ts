import { type OpportunityEvent } from '#domain';
import { type DealFacts, factsAfter, type Moment } from '../figures/deal-facts.js';
import { currencyAfter, repAfter } from '../figures/deal-holding.js';
import { type RevenueEntry, type RevenueKind, type RevenueRecord } from './revenue-events.keys.js';

/** When an event happened, with its day. */
type Day = Moment & { readonly day: string };

/** What a deal is besides its facts. */
type Holding = Pick<RevenueRecord, 'currency' | 'repId' | 'source'>;

/** An entry before it is said when it was and what it is attributed to. */
type Amount = Pick<RevenueEntry, 'kind' | 'count' | 'value'>;

/** What is kept after an event; null before the deal's creation and after its deletion. The same object where nothing changed. */
export function revenueAfter(record: RevenueRecord | null, event: OpportunityEvent, moment: Day): RevenueRecord | null {
  const facts = factsAfter(record?.facts ?? null, event, moment);
  if (!facts) return null;
  const holding = {
    currency: currencyAfter(record?.currency ?? '', event),
    repId: repAfter(record?.repId ?? null, event),
    source: sourceAfter(record?.source ?? null, event),
  };
  const added = amountsOf(event, facts).map((amount) => entry(amount, facts, holding, moment));
  const kept = entriesKept(record?.entries ?? [], event);
  if (added.length === 0 && facts === record?.facts && isSame(holding, record)) return record;
  return { facts, ...holding, entries: added.length > 0 ? [...kept, ...added] : kept };
}

const isSame = (a: Holding, b: Holding): boolean =>
  a.currency === b.currency && a.repId === b.repId && a.source === b.source;

function sourceAfter(source: string | null, event: OpportunityEvent): string | null {
  return event.type === 'pipeline_created' || event.type === 'source_changed' ? event.data.source : source;
}

/** A reopening takes back what was booked, and nothing else. */
const entriesKept = (entries: readonly RevenueEntry[], event: OpportunityEvent): readonly RevenueEntry[] =>
  event.type === 'reopened' ? entries.filter(({ kind }) => kind !== 'booked_revenue') : entries;

/** What an event counts; `facts` are those after it. */
function amountsOf(event: OpportunityEvent, facts: DealFacts): readonly Amount[] {
  switch (event.type) {
    case 'pipeline_created':
    case 'stage_advanced':
      return [one(event.type, facts.value)];
    case 'closed_lost':
      return [one(event.type, event.data.value.amount)];
    case 'closed_won':
      return [one(event.type, event.data.value.amount), one('booked_revenue', event.data.value.amount)];
    case 'upsell':
      return [one(event.type, event.data.amount.amount), ...bookedLater(event.data.amount.amount, facts)];
    case 'adjustment':
      return [one(event.type, event.data.delta), ...bookedLater(event.data.delta, facts)];
    default:
      return [];
  }
}

const one = (kind: RevenueKind, value: number): Amount => ({ kind, count: 1, value });

const bookedLater = (value: number, { status }: DealFacts): readonly Amount[] =>
  status === 'won' ? [{ kind: 'booked_revenue', count: 0, value }] : [];

function entry(amount: Amount, facts: DealFacts, holding: Holding, { day }: Day): RevenueEntry {
  const { pipelineId, teamId } = facts.closing ?? facts;
  const { repId, source } = facts.closing ?? holding;
  return { ...amount, day, currency: holding.currency, pipelineId, teamId, repId, source };
}
