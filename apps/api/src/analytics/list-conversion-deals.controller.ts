import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { OpportunitiesDto } from '../opportunity/opportunity-details.dto.js';
import { Caller } from '../request/caller.js';
import { Reads } from '../request/route.js';
import { ConversionDealsDto } from './figure-deals.dto.js';
import { ListConversionDeals } from './list-conversion-deals.handler.js';

@ApiTags('analytics')
@Controller('v1/analytics/conversion/deals')
export class ListConversionDealsController {
  constructor(private readonly queries: QueryBus) {}

  /** The deals behind a count of a stage's conversion, each once, those that entered last first. */
  @Get()
  @Reads('figures:read', OpportunitiesDto, 'filter_not_supported', 'invalid_cursor')
  listConversionDeals(@Caller() principal: Principal, @Query() query: ConversionDealsDto) {
    return this.queries.execute(new ListConversionDeals(principal, query));
  }
}
