import { type Principal } from '#auth';
import { type FigureQuery } from '#projections';
import { type Visibilities } from '../read-models/visibilities.js';
import { afterOf } from '../request/read.dto.js';
import { type FiguresDto } from './figures.dto.js';

/** Whose figures are asked for, and those of whom the caller sees. */
export const figureScope = async (
  parameters: FiguresDto,
  principal: Principal,
  visibilities: Visibilities,
): Promise<Omit<FigureQuery, 'pipelineId'>> => ({
  teamId: parameters.teamId === 'none' ? null : parameters.teamId,
  visibility: await visibilities.of(principal),
  after: afterOf(parameters),
});
