import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Answer } from '../request/answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { AccountCommands } from './account-commands.js';
import { type AccountDto } from './account.dto.js';

/** Merge an account into another one. */
export class MergeAccount extends Command<Answer<AccountDto>> {
  constructor(
    readonly accountId: string,
    readonly intoId: string,
    readonly request: WriteRequest,
  ) {
    super();
  }
}

@CommandHandler(MergeAccount)
export class MergeAccountHandler implements ICommandHandler<MergeAccount> {
  constructor(private readonly accounts: AccountCommands) {}

  execute({ accountId, intoId, request }: MergeAccount) {
    return this.accounts.merge(accountId, intoId, request);
  }
}
