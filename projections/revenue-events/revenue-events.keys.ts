import { type Holder } from '#domain';
import { type DealFacts } from '../figures/deal-facts.js';
import { noneMark } from '../figures/team-scope.js';

/** The six revenue events by day, and booked revenue by day and by whom it is attributed to. */
export const revenueEventsModel = { name: 'revenue-events', version: 2 } as const;

/** The events that count as they happened; a reopening takes none of them back. */
export const revenueEventTypes = [
  'pipeline_created',
  'stage_advanced',
  'closed_won',
  'closed_lost',
  'upsell',
  'adjustment',
] as const;

/** One of `revenueEventTypes`. */
export type RevenueEventType = (typeof revenueEventTypes)[number];

/**
 * What is counted: the six events, and booked revenue, which is the value of a won deal at its closing and each later upsell
 * and adjustment, on the day of each. A reopening takes all of it back; a deletion takes everything back.
 */
export const revenueKinds = [...revenueEventTypes, 'booked_revenue'] as const;

/** One of `revenueKinds`. */
export type RevenueKind = (typeof revenueKinds)[number];

/** One thing that counts, attributed to what the deal was then; from its closing on, to what it was at its closing. */
export interface RevenueEntry {
  readonly kind: RevenueKind;
  /** in the organization's time zone as it then was, `YYYY-MM-DD` */
  readonly day: string;
  /** 1; 0 for booked revenue that came after the closing */
  readonly count: number;
  /** in the minor unit: what the deal was worth, or what was added to that */
  readonly value: number;
  readonly currency: string;
  readonly pipelineId: string;
  readonly teamId: string | null;
  readonly repId: string | null;
  readonly source: string | null;
}

/** What is kept of a deal: hash `records`, field its id. */
export interface RevenueRecord {
  readonly facts: DealFacts;
  /** of its pipeline */
  readonly currency: string;
  readonly repId: string | null;
  readonly source: string | null;
  readonly entries: readonly RevenueEntry[];
}

/** What entries can be grouped by besides day, kind, pipeline and team. */
export const revenueDimensions = ['rep', 'source'] as const;

/** One of `revenueDimensions`. */
export type RevenueDimension = (typeof revenueDimensions)[number];

/** Of `all` entries, or of those by a dimension. */
export type RevenueCut = 'all' | RevenueDimension;

/** How many entries each pipeline has in each month. Hash, fields `<pipeline>|<currency>|<YYYY-MM>`. */
export const pipelinesKey = 'pipelines';

/** Of a month. Hash, fields `<team or ->|<kind>|<count or value>|<day>|<the dimension's value or ->`. */
export const entriesKey = (pipelineId: string, cut: RevenueCut, month: string): string =>
  `${cut}:${pipelineId}:${month}`;

/** Whose figures: in keys. `rep:-`, `team:-`: of deals that have none. */
export const holderName = ({ kind, id }: { readonly kind: Holder['kind']; readonly id: string | null }): string =>
  kind === 'organization' ? kind : `${kind}:${id ?? noneMark}`;

/** What was booked in a month. Hash, fields `<team or ->|<currency>|<count or value>`. */
export const bookedKey = (holder: string, month: string): string => `booked:${holder}:${month}`;

/** The deals that something was booked of in a month. Sorted set of ids by how much, in the minor unit. */
export const bookedDealsKey = (holder: string, month: string): string => `booked-deals:${holder}:${month}`;

/**
 * Deals that have entries of a kind by the latest day of these, in milliseconds of its midnight UTC; `closed`: that are
 * won or lost, by the day of closing. Sorted set of ids.
 */
export const dealsOfKey = (kind: RevenueKind | 'closed', pipelineId: string): string =>
  `deals-of:${kind}:${pipelineId}`;

/** Won deals by the day on which something was booked of them last, in milliseconds of its midnight UTC. Sorted set of ids. */
export const lastBookedKey = 'last-booked';
