import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { Reads } from '../request/route.js';
import { FollowUpsDto, ListFollowUpsDto } from './follow-ups.dto.js';
import { ListFollowUps } from './list-follow-ups.handler.js';

@ApiTags('opportunities')
@Controller('v1/follow-ups')
export class ListFollowUpsController {
  constructor(private readonly queries: QueryBus) {}

  /** Open deals that are to be followed up, the longest overdue first, and how many are overdue, due today, and later. */
  @Get()
  @Reads('deals:read', FollowUpsDto, 'unknown_field', 'invalid_cursor')
  listFollowUps(@Caller() principal: Principal, @Query() query: ListFollowUpsDto) {
    return this.queries.execute(new ListFollowUps(principal, query));
  }
}
