/** When to follow up, and whether that is past. */
export interface FollowUpState {
  readonly at: string;
  readonly state: 'overdue' | 'ahead';
}

/** The follow-up of an open deal at a moment, in milliseconds; closed deals fall due no more. */
export const followUpState = (at: string | null, status: string, now: number): FollowUpState | null =>
  at === null || status !== 'open' ? null : { at, state: Date.parse(at) < now ? 'overdue' : 'ahead' };
