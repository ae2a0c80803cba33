/**
 * Which deals a reader may see: all, or (a closer) those of the own teams, the own ones and those without a team.
 * Figures count own teams and deals without a team.
 */
export type Visibility = { readonly all: true } | { readonly memberId: string; readonly teamIds: readonly string[] };

/** Whether the reader may see a deal of that team and rep. */
export const maySee = (
  visibility: Visibility,
  { teamId, repId }: { readonly teamId: string | null; readonly repId: string | null },
): boolean =>
  'all' in visibility || teamId === null || repId === visibility.memberId || visibility.teamIds.includes(teamId);
