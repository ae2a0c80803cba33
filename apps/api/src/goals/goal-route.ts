import { applyDecorators, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RecordId } from '../request/route.js';

/** The routes about one goal. */
export const GoalController = () => applyDecorators(ApiTags('goals'), Controller('v1/goals/:goalId'));

/** The goal's id in the path. */
export const GoalId = () => RecordId('goalId', 'goal_not_found');
