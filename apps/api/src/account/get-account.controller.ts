import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type Principal } from '#auth';
import { Caller } from '../request/caller.js';
import { ReadDto } from '../request/read.dto.js';
import { Reads, RecordId } from '../request/route.js';
import { AccountDetailsDto } from './account.dto.js';
import { GetAccount } from './get-account.handler.js';

@ApiTags('accounts')
@Controller('v1/accounts/:accountId')
export class GetAccountController {
  constructor(private readonly queries: QueryBus) {}

  /**
   * One account. Its ETag is what a write takes as If-Match. One that was merged is answered by its survivor, under the survivor's
   * id; `mergedAccountIds` of the survivor names it.
   */
  @Get()
  @Reads('contacts:read', AccountDetailsDto, 'account_not_found')
  getAccount(
    @Caller() principal: Principal,
    @RecordId('accountId', 'account_not_found') accountId: string,
    @Query() query: ReadDto,
  ) {
    return this.queries.execute(new GetAccount(principal, { ...query, accountId }));
  }
}
