import { type Opportunity } from '#domain';

/** Every deal whole, with the indexes of the list's filters and sorts. */
export const opportunityModel = { name: 'opportunity', version: 1 } as const;

/** What is kept of a deal: hash `records`, field its id. A deleted deal is not kept. */
export interface OpportunityRecord {
  readonly deal: Opportunity;
  /** its ETag: the revision of the last event that changed it */
  readonly revision: number;
}

/** Named in an index where the deal has none. */
export const none = '-';

/** Deals of a pipeline, stage, status, rep, … Sorted sets of ids, all scores 0. */
export const indexKey = (by: IndexName, value: string | null): string => `${by}:${value ?? none}`;

/** What deals are indexed by. */
export type IndexName =
  'pipeline' | 'stage' | 'status' | 'rep' | 'agent' | 'team' | 'source' | 'account' | 'contact' | 'tag';

/**
 * Orders and ranges. Sorted sets of ids: instants as milliseconds, values in the minor unit, days as milliseconds of
 * their midnight UTC, `inf` where a deal has no expected close date. `closed` holds closed deals only; `follow-up`
 * open deals only, with 0 where none is scheduled.
 */
export const scores = {
  createdAt: 'created',
  lastActivityAt: 'last-activity',
  value: 'value',
  expectedCloseDate: 'expected-close',
  closedAt: 'closed',
  followUpAt: 'follow-up',
} as const;

/** External id → deal. Hash. */
export const externalIdsKey = 'external-ids';
