import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { Reads } from '../request/route.js';
import { GetTimeInStage } from './get-time-in-stage.handler.js';
import { TimeInStageDto, StageFiguresQueryDto } from './stage-figures.dto.js';

@ApiTags('analytics')
@Controller('v1/analytics/time-in-stage')
export class GetTimeInStageController {
  constructor(private readonly queries: QueryBus) {}

  /** How long deals stay in a pipeline's stages: mean, median and 90th percentile. The period is of the day visits ended. */
  @Get()
  @Reads('figures:read', TimeInStageDto, 'pipeline_not_found', 'filter_not_supported')
  getTimeInStage(@Caller() principal: Principal, @Query() query: StageFiguresQueryDto) {
    return this.queries.execute(new GetTimeInStage(principal, query));
  }
}
