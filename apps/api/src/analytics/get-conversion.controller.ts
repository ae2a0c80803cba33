import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { Reads } from '../request/route.js';
import { GetConversion } from './get-conversion.handler.js';
import { ConversionDto, StageFiguresQueryDto } from './stage-figures.dto.js';

@ApiTags('analytics')
@Controller('v1/analytics/conversion')
export class GetConversionController {
  constructor(private readonly queries: QueryBus) {}

  /** How the visits of a pipeline's stages fared: moved on, moved back, won, lost. The period is of the day they began. */
  @Get()
  @Reads('figures:read', ConversionDto, 'pipeline_not_found', 'filter_not_supported')
  getConversion(@Caller() principal: Principal, @Query() query: StageFiguresQueryDto) {
    return this.queries.execute(new GetConversion(principal, query));
  }
}
