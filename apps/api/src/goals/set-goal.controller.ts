import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { v5 } from 'uuid';
import { type Money } from '#domain';
import { Creates } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { GoalRequest } from './goal-request.js';
import { GoalDto } from './goal.dto.js';
import { holderOf } from './holder-view.js';
import { SetGoalDto, type TargetDto } from './set-goal.dto.js';

@ApiTags('goals')
@Controller('v1/goals')
export class SetGoalController {
  constructor(private readonly commands: CommandBus) {}

  /** Sets what a rep, a team or the organization is to reach in a period. It takes the place of an earlier target of the same. */
  @Post()
  @Creates(
    'goals:write',
    GoalDto,
    'member_not_found',
    'member_removed',
    'team_not_found',
    'team_closed',
    'period_start_invalid',
    'target_invalid',
    'currency_unknown',
  )
  setGoal(@Body() body: SetGoalDto, @Sent() request: WriteRequest) {
    const { organizationId } = request.principal;
    const { period, measure, target, ...fields } = fieldsOf(body);
    const of = holderOf(fields.of, organizationId);
    const goalId = v5(`goal ${of.kind} ${of.id} ${period.kind} ${period.start} ${measure}`, organizationId);
    return this.commands.execute(
      new GoalRequest({ type: 'set_goal', goalId, of, period, measure, target: targetIn(target) }, request),
    );
  }
}

/** One of the two; anything else is no target. */
function targetIn({ value, count }: TargetDto): Money | number {
  const none = 0;
  return value !== undefined && count !== undefined ? none : (value ?? count ?? none);
}
