import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CreateAccount as Creation } from '#domain';
import { type Answer } from '../request/answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { AccountCommands } from './account-commands.js';
import { type AccountDto } from './account.dto.js';

/** Write a company down. */
export class CreateAccount extends Command<Answer<AccountDto>> {
  constructor(
    readonly command: Creation,
    readonly request: WriteRequest,
  ) {
    super();
  }
}

@CommandHandler(CreateAccount)
export class CreateAccountHandler implements ICommandHandler<CreateAccount> {
  constructor(private readonly accounts: AccountCommands) {}

  execute({ command, request }: CreateAccount) {
    return this.accounts.create(command, request);
  }
}
