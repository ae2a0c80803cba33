import { type Lead } from '#domain';
import { type Named } from '../organization/directory.js';

/** A lead, its ETag, and the present names of those it names: survivors where a contact or account was merged. */
export interface LeadView extends Lead {
  readonly revision: bigint;
  readonly rep: Named | null;
  readonly team: Named | null;
  readonly contact: Named | null;
  readonly account: Named | null;
}

/** Which leads a reader may see: all, or (a closer) the own ones, those of own teams, and those that nobody looks after. */
export type LeadVisibility =
  { readonly all: true } | { readonly memberId: string; readonly teamIds: readonly string[] };

/** Whether the reader may see the lead. */
export const maySeeLead = (visibility: LeadVisibility, { repId, teamId }: Pick<Lead, 'repId' | 'teamId'>): boolean =>
  'all' in visibility ||
  repId === visibility.memberId ||
  (teamId === null ? repId === null : visibility.teamIds.includes(teamId));
