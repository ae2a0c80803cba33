import { type ReadOptions, type Visibility } from '#read-model';

/** In a field: deals without a team, or without what the field names. */
export const noneMark = '-';

/** Which figures are asked for. */
export interface FigureQuery extends ReadOptions {
  readonly pipelineId: string;
  /** one team's; null: of deals without a team; absent: of all that the reader may see */
  readonly teamId?: string | null | undefined;
  readonly visibility: Visibility;
}

/** Whether figures kept for a team (or `-`) are asked for and may be seen: own teams and deals without a team. */
export function inScope(
  { teamId, visibility }: Partial<Pick<FigureQuery, 'teamId'>> & Pick<FigureQuery, 'visibility'>,
  team: string,
): boolean {
  if (teamId !== undefined && (teamId ?? noneMark) !== team) return false;
  return 'all' in visibility || team === noneMark || visibility.teamIds.includes(team);
}
