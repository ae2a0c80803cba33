import { Body, Controller, Patch } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { RecordId, Writes } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { AccountDto } from './account.dto.js';
import { EditAccountDto } from './edit-account.dto.js';
import { EditAccount } from './edit-account.handler.js';

@ApiTags('accounts')
@Controller('v1/accounts/:accountId')
export class EditAccountController {
  constructor(private readonly commands: CommandBus) {}

  /** Changes what is known of a company. */
  @Patch()
  @Writes('accounts:write', AccountDto, 'account_not_found', 'account_merged', 'name_required', 'account_is_own_parent')
  editAccount(
    @RecordId('accountId', 'account_not_found') accountId: string,
    @Body() body: EditAccountDto,
    @Sent() request: WriteRequest,
  ) {
    const { domains, ...fields } = fieldsOf(body);
    const lists = domains === undefined ? {} : { domains: domains ?? [] };
    return this.commands.execute(new EditAccount(accountId, { type: 'edit_account', ...fields, ...lists }, request));
  }
}
