/**
 * Which deals a reader may see: all, or (a closer) those of the own teams, the own ones and those without a team.
 * Figures count own teams and deals without a team.
 */
export type Visibility = { readonly all: true } | { readonly memberId: string; readonly teamIds: readonly string[] };
