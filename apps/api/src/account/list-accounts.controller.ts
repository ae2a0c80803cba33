import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { Reads } from '../request/route.js';
import { AccountsDto } from './account.dto.js';
import { ListAccountsDto } from './list-accounts.dto.js';
import { ListAccounts } from './list-accounts.handler.js';

@ApiTags('accounts')
@Controller('v1/accounts')
export class ListAccountsController {
  constructor(private readonly queries: QueryBus) {}

  /** A page of accounts, by name or domain, in the order of their names; merged ones are not listed. */
  @Get()
  @Reads('contacts:read', AccountsDto, 'invalid_cursor')
  listAccounts(@Caller() principal: Principal, @Query() query: ListAccountsDto) {
    return this.queries.execute(new ListAccounts(principal, query));
  }
}
