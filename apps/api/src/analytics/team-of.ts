import { type FiguresDto } from './figures.dto.js';

/** Whose figures are asked for; null: those of deals without a team. */
export const teamOf = ({ teamId }: FiguresDto): string | null | undefined => (teamId === 'none' ? null : teamId);
