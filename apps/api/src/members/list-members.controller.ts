import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { ReadDto } from '../request/read.dto.js';
import { Reads } from '../request/route.js';
import { ListMembers } from './list-members.handler.js';
import { MembersDto } from './member.dto.js';

@ApiTags('members')
@Controller('v1/members')
export class ListMembersController {
  constructor(private readonly queries: QueryBus) {}

  /** Everybody of the organization. */
  @Get()
  @Reads('members:read', MembersDto)
  listMembers(@Caller() principal: Principal, @Query() query: ReadDto) {
    return this.queries.execute(new ListMembers(principal, query));
  }
}
