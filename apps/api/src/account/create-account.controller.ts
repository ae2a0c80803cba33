import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { derivedId } from '../request/derived-id.js';
import { Creates } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { AccountDto } from './account.dto.js';
import { CreateAccountDto } from './create-account.dto.js';
import { CreateAccount } from './create-account.handler.js';

@ApiTags('accounts')
@Controller('v1/accounts')
export class CreateAccountController {
  constructor(private readonly commands: CommandBus) {}

  /** Writes a company down. */
  @Post()
  @Creates('accounts:write', AccountDto, 'already_exists', 'account_not_found', 'name_required', 'currency_unknown')
  createAccount(@Body() body: CreateAccountDto, @Sent() request: WriteRequest) {
    const { id: accountId = derivedId('account', request), ...fields } = fieldsOf(body);
    return this.commands.execute(new CreateAccount({ type: 'create_account', accountId, ...fields }, request));
  }
}
