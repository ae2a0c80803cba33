/** When follow-ups are due, in the order of the tabs. */
export const whens = ['overdue', 'today', 'upcoming'] as const;
export type When = (typeof whens)[number];

/** What of this place stands in its address. */
export interface FollowUpsSearch {
  /** absent: overdue */
  readonly when?: When;
  /** a member, `all` or `none`; absent: one's own for those who sell, else all */
  readonly repId?: string;
}

/** The search of an address; what it does not know is left out. */
export function followUpsSearch(search: Record<string, unknown>): FollowUpsSearch {
  const when = whens.find((one) => one === search.when);
  return { ...(when && { when }), ...(typeof search.repId === 'string' && { repId: search.repId }) };
}
