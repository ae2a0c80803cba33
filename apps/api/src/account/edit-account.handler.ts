import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type EditAccount as Edit } from '#domain';
import { type Answer } from '../request/answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { AccountCommands } from './account-commands.js';
import { type AccountDto } from './account.dto.js';

/** Change what is known of a company. */
export class EditAccount extends Command<Answer<AccountDto>> {
  constructor(
    readonly accountId: string,
    readonly command: Edit,
    readonly request: WriteRequest,
  ) {
    super();
  }
}

@CommandHandler(EditAccount)
export class EditAccountHandler implements ICommandHandler<EditAccount> {
  constructor(private readonly accounts: AccountCommands) {}

  execute({ accountId, command, request }: EditAccount) {
    return this.accounts.change(accountId, command, request);
  }
}
