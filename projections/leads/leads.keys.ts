import { type Lead } from '#domain';

/** Every lead with its timeline, and the indexes of the list. Holds personal data in clear (names, addresses, notes, `why`). */
export const leadsModel = { name: 'leads', version: 1 } as const;

/** What is kept of a lead: hash `records`, field its id. */
export interface LeadRecord {
  readonly lead: Lead;
  /** its ETag */
  readonly revision: number;
}

/** What leads are filed under; merged ones under nothing. */
export type LeadIndex = 'stage' | 'status' | 'rep' | 'team' | 'origin' | 'source' | 'campaign' | 'contact' | 'account';

/**
 * Leads of a stage, status, rep, team, origin, source, campaign (both in lower case), contact or account (as the lead names
 * it); `none` of a rep or a team: those that have none. Sorted sets of ids, all scores 0.
 */
export const indexKey = (by: LeadIndex, value: string): string => `${by}:${value}`;

/** Leads that nobody looks after: neither a rep nor a team. Sorted set of ids, all scores 0. */
export const queueKey = 'queue';

/** What a list is sorted by. Sorted sets of ids, scores in milliseconds. */
export const scores = { createdAt: 'created', lastActivityAt: 'last-activity' } as const;

/** A lead's entries, oldest first, as those of the model `timeline`. List. */
export const entriesKey = (leadId: string): string => `entries:${leadId}`;
