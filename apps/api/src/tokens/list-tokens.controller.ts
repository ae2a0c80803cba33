import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { MemberId } from '../members/member-route.js';
import { Caller } from '../request/caller.js';
import { ReadDto } from '../request/read.dto.js';
import { Reads } from '../request/route.js';
import { ListTokens } from './list-tokens.handler.js';
import { requireOwn } from './require-own.js';
import { TokensDto } from './token.dto.js';

@ApiTags('tokens')
@Controller('v1')
export class ListTokensController {
  constructor(private readonly queries: QueryBus) {}

  /** The tokens of services and members that are not revoked: what they may and until when, never the token itself. */
  @Get('tokens')
  @Reads('tokens:read', TokensDto)
  listTokens(@Caller() principal: Principal, @Query() query: ReadDto) {
    return this.queries.execute(new ListTokens(principal, query));
  }

  /** The tokens of a member that are not revoked; members see their own. */
  @Get('members/:memberId/tokens')
  @Reads('own-tokens:read', TokensDto, 'member_not_found')
  listMemberTokens(@Caller() principal: Principal, @MemberId() memberId: string, @Query() query: ReadDto) {
    requireOwn(principal, memberId, 'admin', 'auditor');
    return this.queries.execute(new ListTokens(principal, { ...query, memberId }));
  }
}
