import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { ReadDto } from '../request/read.dto.js';
import { Reads } from '../request/route.js';
import { GetOrganization } from './get-organization.handler.js';
import { OrganizationDto } from './organization.dto.js';

@ApiTags('organization')
@Controller('v1/organization')
export class GetOrganizationController {
  constructor(private readonly queries: QueryBus) {}

  /** Your organization. */
  @Get()
  @Reads('catalogue:read', OrganizationDto)
  getOrganization(@Caller() principal: Principal, @Query() query: ReadDto) {
    return this.queries.execute(new GetOrganization(principal, query));
  }
}
