/** Of a team, a member, or a member of a team: who takes over the open deals, and whether it is done. */
export interface Removal {
  /** null: nobody does */
  readonly successorId: string | null;
  /** no open deal was left */
  readonly done: boolean;
}
