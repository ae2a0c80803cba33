import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HttpProblem } from '#http';
import { GoalReader } from '#projections';
import { Visibilities } from '../read-models/visibilities.js';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, type ReadDto } from '../request/read.dto.js';
import { goalDetails } from './goal-view.js';
import { type GoalDetailsDto } from './goal.dto.js';

/** A goal that the caller may see. */
export class GetGoal extends ReadRequest<GoalDetailsDto, ReadDto & { readonly goalId: string }> {}

@QueryHandler(GetGoal)
export class GetGoalHandler implements IQueryHandler<GetGoal> {
  constructor(
    private readonly goals: GoalReader,
    private readonly visibilities: Visibilities,
  ) {}

  async execute({ principal, parameters }: GetGoal): Promise<Answer<GoalDetailsDto>> {
    const { goalId } = parameters;
    const { goal, ...freshness } = await this.goals.find(principal.organizationId, goalId, {
      visibility: await this.visibilities.of(principal),
      after: afterOf(parameters),
    });
    if (!goal) throw new HttpProblem('goal_not_found', { goalId });
    return readAnswer(goalDetails(goal), freshness, goal.revision);
  }
}
