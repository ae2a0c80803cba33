import { type Principal } from '#auth';
import { type GoalQuery } from '#projections';
import { type Visibilities } from '../read-models/visibilities.js';
import { afterOf, pageOf } from '../request/read.dto.js';
import { holderIn, periodIn } from './holder-view.js';
import { type ListGoalsDto } from './list-goals.dto.js';

/** What a list of goals or submissions asks for. @throws `period_start_invalid` */
export const heldQuery = async (
  parameters: ListGoalsDto,
  principal: Principal,
  visibilities: Visibilities,
): Promise<GoalQuery> => ({
  of: parameters.of === undefined ? undefined : holderIn(parameters.of, principal.organizationId),
  period: parameters.period === undefined ? undefined : periodIn(parameters.period),
  visibility: await visibilities.of(principal),
  after: afterOf(parameters),
  ...pageOf(parameters),
});
