/** What of this place stands in its address. */
export interface ApprovalsSearch {
  /** absent: what waits */
  readonly tab?: 'decided';
}

/** The search of an address; what it does not know is left out. */
export const approvalsSearch = ({ tab }: Record<string, unknown>): ApprovalsSearch =>
  tab === 'decided' ? { tab } : {};
