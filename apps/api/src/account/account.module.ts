import { Module } from '@nestjs/common';
import { PartiesModule } from '../parties/parties.module.js';
import { AccountCommands } from './account-commands.js';
import { CreateAccountController } from './create-account.controller.js';
import { CreateAccountHandler } from './create-account.handler.js';
import { EditAccountController } from './edit-account.controller.js';
import { EditAccountHandler } from './edit-account.handler.js';
import { GetAccountController } from './get-account.controller.js';
import { GetAccountHandler } from './get-account.handler.js';
import { ListAccountsController } from './list-accounts.controller.js';
import { ListAccountsHandler } from './list-accounts.handler.js';
import { MergeAccountController } from './merge-account.controller.js';
import { MergeAccountHandler } from './merge-account.handler.js';

/** Companies whom the organization deals with. */
@Module({
  imports: [PartiesModule],
  controllers: [
    CreateAccountController,
    EditAccountController,
    GetAccountController,
    ListAccountsController,
    MergeAccountController,
  ],
  providers: [
    AccountCommands,
    CreateAccountHandler,
    EditAccountHandler,
    GetAccountHandler,
    ListAccountsHandler,
    MergeAccountHandler,
  ],
})
export class AccountModule {}
