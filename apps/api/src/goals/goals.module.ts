import { Module } from '@nestjs/common';
import { GetGoalController } from './get-goal.controller.js';
import { GetGoalHandler } from './get-goal.handler.js';
import { GoalRequestHandler } from './goal-request.handler.js';
import { ListGoalDealsController } from './list-goal-deals.controller.js';
import { ListGoalDealsHandler } from './list-goal-deals.handler.js';
import { ListGoalsController } from './list-goals.controller.js';
import { ListGoalsHandler } from './list-goals.handler.js';
import { RemoveGoalController } from './remove-goal.controller.js';
import { SetGoalController } from './set-goal.controller.js';

/** What reps, teams and the organization are to reach. */
@Module({
  controllers: [
    GetGoalController,
    ListGoalDealsController,
    ListGoalsController,
    RemoveGoalController,
    SetGoalController,
  ],
  providers: [GetGoalHandler, GoalRequestHandler, ListGoalDealsHandler, ListGoalsHandler],
})
export class GoalsModule {}
