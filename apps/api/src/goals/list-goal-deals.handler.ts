import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HttpProblem } from '#http';
import { GoalDealsReader, GoalReader } from '#projections';
import { opportunityDetails } from '../opportunity/opportunity-details.js';
import { Visibilities } from '../read-models/visibilities.js';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, type PageDto, pageOf } from '../request/read.dto.js';
import { type GoalDealsDto } from './goal.dto.js';

/** A page of the deals behind a goal. */
export class ListGoalDeals extends ReadRequest<GoalDealsDto, PageDto & { readonly goalId: string }> {}

@QueryHandler(ListGoalDeals)
export class ListGoalDealsHandler implements IQueryHandler<ListGoalDeals> {
  constructor(
    private readonly goals: GoalReader,
    private readonly deals: GoalDealsReader,
    private readonly visibilities: Visibilities,
  ) {}

  async execute({ principal, parameters }: ListGoalDeals): Promise<Answer<GoalDealsDto>> {
    const { organizationId } = principal;
    const { goalId } = parameters;
    const options = { visibility: await this.visibilities.of(principal), after: afterOf(parameters) };
    const { goal } = await this.goals.find(organizationId, goalId, options);
    if (!goal) throw new HttpProblem('goal_not_found', { goalId });
    const { items, nextCursor, ...freshness } = await this.deals.list(organizationId, {
      ...{ goal: goal.goal, ...options },
      ...pageOf(parameters),
    });
    const shown = items.map(({ view, booked }) => ({ ...opportunityDetails(view), booked }));
    return readAnswer({ items: shown, nextCursor }, freshness);
  }
}
