import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { Reads } from '../request/route.js';
import { ListOpportunitiesDto } from './list-opportunities.dto.js';
import { ListOpportunities } from './list-opportunities.handler.js';
import { OpportunitiesDto } from './opportunity-details.dto.js';

@ApiTags('opportunities')
@Controller('v1/opportunities')
export class ListOpportunitiesController {
  constructor(private readonly queries: QueryBus) {}

  /** A page of deals: the open ones, newest first, unless you ask for others. */
  @Get()
  @Reads('deals:read', OpportunitiesDto, 'unknown_field', 'invalid_cursor')
  listOpportunities(@Caller() principal: Principal, @Query() query: ListOpportunitiesDto) {
    return this.queries.execute(new ListOpportunities(principal, query));
  }
}
