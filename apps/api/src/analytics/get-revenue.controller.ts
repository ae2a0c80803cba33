import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { Reads } from '../request/route.js';
import { GetRevenue } from './get-revenue.handler.js';
import { GetRevenueDto, RevenueDto } from './revenue.dto.js';

@ApiTags('analytics')
@Controller('v1/analytics/revenue')
export class GetRevenueController {
  constructor(private readonly queries: QueryBus) {}

  /** The six revenue events and booked revenue of a period, by day. */
  @Get()
  @Reads('figures:read', RevenueDto, 'pipeline_not_found', 'filter_not_supported')
  getRevenue(@Caller() principal: Principal, @Query() query: GetRevenueDto) {
    return this.queries.execute(new GetRevenue(principal, query));
  }
}
