import { Injectable } from '@nestjs/common';
import { type Account, type AccountCommand, type AccountEvent, type AccountWorld, type CreateAccount } from '#domain';
import { accountMerging, AccountWorlds } from '#world';
import { PartyCommands, type PartyKind } from '../parties/party-commands.js';
import { type Answer } from '../request/answer.js';
import { CommandContexts } from '../request/command-contexts.js';
import { writeAnswer } from '../request/write-answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { accountView } from './account-view.js';
import { type AccountDto } from './account.dto.js';

/** How commands to accounts are decided. */
@Injectable()
export class AccountCommands {
  private readonly kind: PartyKind<AccountCommand, Account, AccountEvent, AccountWorld>;

  constructor(
    private readonly parties: PartyCommands,
    private readonly contexts: CommandContexts,
    worlds: AccountWorlds,
  ) {
    this.kind = {
      merging: accountMerging,
      world: (organization, id, command) => worlds.of(organization, id, command),
      merge: (intoId) => ({ type: 'merge_account', intoId }),
      merged: 'account_merged',
      idFact: 'accountId',
    };
  }

  /** Makes an account. The answer is the new account, or the one that has the external id. */
  async create(command: CreateAccount, request: WriteRequest): Promise<Answer<AccountDto>> {
    const asked = { request, context: await this.contexts.of(request) };
    const { accountId: recordId, externalId } = command;
    const creation = { recordId, externalId, command: (accountId: string) => ({ ...command, accountId }) };
    const { written, isNew } = await this.parties.create(this.kind, creation, asked);
    return writeAnswer(written, accountView, isNew ? 201 : 200);
  }

  /** Changes an account. The answer is the account as it then is. */
  async change(id: string, command: AccountCommand, request: WriteRequest): Promise<Answer<AccountDto>> {
    const asked = { request, context: await this.contexts.of(request) };
    return writeAnswer(await this.parties.change(this.kind, id, command, asked), accountView);
  }

  /** Merges an account into another one. The answer is the survivor. */
  async merge(id: string, intoId: string, request: WriteRequest): Promise<Answer<AccountDto>> {
    const asked = { request, context: await this.contexts.of(request) };
    return writeAnswer(await this.parties.merge(this.kind, { id, intoId }, asked), accountView);
  }
}
