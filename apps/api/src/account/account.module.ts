import { Module } from '@nestjs/common';
import { AccountCommands } from './account-commands.js';
import { CreateAccountController } from './create-account.controller.js';
import { CreateAccountHandler } from './create-account.handler.js';
import { EditAccountController } from './edit-account.controller.js';
import { EditAccountHandler } from './edit-account.handler.js';
import { GetAccountController } from './get-account.controller.js';
import { GetAccountHandler } from './get-account.handler.js';
import { ListAccountsController } from './list-accounts.controller.js';
import { ListAccountsHandler } from './list-accounts.handler.js';

/** Companies whom the organization deals with. */
@Module({
  controllers: [CreateAccountController, EditAccountController, GetAccountController, ListAccountsController],
  providers: [AccountCommands, CreateAccountHandler, EditAccountHandler, GetAccountHandler, ListAccountsHandler],
})
export class AccountModule {}
