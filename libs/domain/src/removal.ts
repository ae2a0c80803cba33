/** Of a team, a member, or a member of a team: who takes over the open deals, and whether it is done. */
export interface Removal {
  /** null: nobody does */
  readonly successorId: string | null;
  /** no open deal was left */
  readonly done: boolean;
}

/** Who takes over in the end, where those who took over were removed themselves; null: nobody, or each other. */
export function lastSuccessor(removal: Removal, removalOf: (id: string) => Removal | null | undefined): string | null {
  const met = new Set<Removal>();
  for (let next: Removal = removal; !met.has(next);) {
    met.add(next);
    const { successorId } = next;
    const following = successorId === null ? null : removalOf(successorId);
    if (!following) return successorId;
    next = following;
  }
  return null;
}

/** Whether one of them is not done and takes the successor for granted. */
export const isAwaited = (successorId: string, removals: readonly (Removal | null)[]): boolean =>
  removals.some((removal) => removal !== null && !removal.done && removal.successorId === successorId);

/** Whether the command asks for what was begun: with the same successor, or none named. */
export const isRepeated = (begun: Removal | null | undefined, successorId: string | null | undefined): boolean =>
  Boolean(begun) && (successorId === undefined || successorId === begun?.successorId);
