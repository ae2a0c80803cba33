import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { GoalReader } from '#projections';
import { Visibilities } from '../read-models/visibilities.js';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { goalDetails } from './goal-view.js';
import { type GoalsDto } from './goal.dto.js';
import { heldQuery } from './held-filter.js';
import { type ListGoalsDto } from './list-goals.dto.js';
import { revised } from '../request/revised.js';

/** A page of the goals that the caller may see. */
export class ListGoals extends ReadRequest<GoalsDto, ListGoalsDto> {}

@QueryHandler(ListGoals)
export class ListGoalsHandler implements IQueryHandler<ListGoals> {
  constructor(
    private readonly goals: GoalReader,
    private readonly visibilities: Visibilities,
  ) {}

  async execute({ principal, parameters }: ListGoals): Promise<Answer<GoalsDto>> {
    const query = await heldQuery(parameters, principal, this.visibilities);
    const { items, nextCursor, ...freshness } = await this.goals.list(principal.organizationId, query);
    return readAnswer({ items: items.map(revised(goalDetails)), nextCursor }, freshness);
  }
}
