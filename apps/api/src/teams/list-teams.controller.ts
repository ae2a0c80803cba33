import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { ReadDto } from '../request/read.dto.js';
import { Reads } from '../request/route.js';
import { ListTeams } from './list-teams.handler.js';
import { TeamsDto } from './team.dto.js';

@ApiTags('teams')
@Controller('v1/teams')
export class ListTeamsController {
  constructor(private readonly queries: QueryBus) {}

  /** Every team of the organization. */
  @Get()
  @Reads('catalogue:read', TeamsDto)
  listTeams(@Caller() principal: Principal, @Query() query: ReadDto) {
    return this.queries.execute(new ListTeams(principal, query));
  }
}
