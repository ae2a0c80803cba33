import { type Opportunity, type Status } from '#domain';
import { type Instant } from '#decider';
import { type Named } from '../organization/directory.js';

/** Every deal whole, with the indexes of the list's filters and sorts, and the columns of the board. */
export const opportunityModel = { name: 'opportunity', version: 5 } as const;

/** What is kept of a deal: hash `records`, field its id. A deleted deal is not kept. */
export interface OpportunityRecord {
  readonly deal: Opportunity;
  /** its ETag: the revision of the last event that changed it */
  readonly revision: number;
  /** its place in a column, good in the stage in which it was dragged there; null: it never was */
  readonly dragged: Dragged | null;
  /** the present survivor of its contact */
  readonly contact: Named | null;
  readonly account: Named | null;
  /** the last message of its contact; null: there was none */
  readonly messagedAt: Instant | null;
}

/** Where a deal was dragged to. */
export interface Dragged {
  readonly stageId: string;
  readonly rank: string;
  /** by which command: it may move the deal as well */
  readonly commandId: string;
}

/** Whom deals are with. */
export type PartyKind = 'contact' | 'account';

/** What is kept of a contact or an account: hash `records`, field `contact:<id>` or `account:<id>`. */
export interface PartyRecord {
  /** null: its first event is not there yet */
  readonly name: string | null;
  /** the last message of a contact and of those that were merged into it */
  readonly messagedAt: Instant | null;
  /** the survivor it was merged into */
  readonly intoId: string | null;
  /** all that were merged into it */
  readonly mergedIds: readonly string[];
}

/** What is kept. */
export type Kept = OpportunityRecord | PartyRecord;

/** The field of `records` that is a contact's or an account's. */
export const partyRecord = (kind: PartyKind, id: string): string => `${kind}:${id}`;

/** Named in an index where the deal has none. */
export const none = '-';

/** Deals of a pipeline, stage, status, rep, … Sorted sets of ids, all scores 0. */
export const indexKey = (by: IndexName, value: string | null): string => `${by}:${value ?? none}`;

/** What deals are indexed by. */
export type IndexName =
  'pipeline' | 'stage' | 'status' | 'rep' | 'agent' | 'team' | 'source' | 'account' | 'contact' | 'tag';

/** Deals with a text or choice, of at most `longestChoice` characters, in a custom field. Sorted sets of ids, scores 0. */
export const fieldKey = (fieldId: string, value: string): string => `field:${fieldId}:${value}`;

/** Longer texts of custom fields are no filters. In characters. */
export const longestChoice = 100;

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

/**
 * The open deals of a stage in the order of their column: those with a rank by it, then the others by last activity,
 * the latest first. Sorted set, all scores 0, members `0<rank>\0<id>` or `1<ms before the year 5138>\0<id>`; a rank
 * `~<text>` is a place among the latter: `1<text>\0<id>`.
 */
export const columnKey = (stageId: string): string => `column:${stageId}`;

/** Each open deal's member of its column. Hash. */
export const columnMembersKey = 'column-members';

/** The closed deals of a stage by when they were closed. Sorted set of ids by milliseconds. */
export const closedColumnKey = (stageId: string): string => `closed-column:${stageId}`;

/** What a deal's card shows, as JSON: `Card`. Hash, field its id. */
export const cardsKey = 'cards';

/** What is kept of a deal for its card. */
export interface Card {
  readonly id: string;
  /** its ETag */
  readonly revision: number;
  readonly name: string | null;
  /** the present survivor of the deal's contact */
  readonly contact: Named | null;
  readonly account: Named | null;
  readonly stageId: string;
  readonly status: Status;
  readonly value: { readonly amount: number; readonly currency: string };
  readonly teamId: string | null;
  readonly channelId: string | null;
  readonly repId: string | null;
  readonly agentId: string | null;
  readonly followUpAt: Instant | null;
  /** open, and it was said that it has stayed in this stage for too long */
  readonly stale: boolean;
  readonly expectedCloseDate: string | null;
  readonly tags: readonly string[];
  /** where it was dragged to in its present column */
  readonly rank: string | null;
  readonly stageEnteredAt: Instant;
  readonly closedAt: Instant | null;
  readonly lastActivityAt: Instant;
  /** the last message of its contact */
  readonly messagedAt: Instant | null;
}
