import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { RecordId, Writes } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { AccountDto } from './account.dto.js';
import { MergeAccountDto } from './merge-account.dto.js';
import { MergeAccount } from './merge-account.handler.js';

@ApiTags('accounts')
@Controller('v1/accounts/:accountId/merge')
export class MergeAccountController {
  constructor(private readonly commands: CommandBus) {}

  /**
   * Merges an account into another one: both are the same company. The answer is the survivor, which gains domains and
   * whatever it did not know; its name and what it knew stay. The merged account refuses changes from now on and reads as the
   * survivor, as do its contacts and deals. Merging cannot be undone.
   */
  @Post()
  @Writes('accounts:write', AccountDto, 'account_not_found', 'account_merged', 'merge_into_itself')
  mergeAccount(
    @RecordId('accountId', 'account_not_found') accountId: string,
    @Body() { intoId }: MergeAccountDto,
    @Sent() request: WriteRequest,
  ) {
    return this.commands.execute(new MergeAccount(accountId, intoId, request));
  }
}
