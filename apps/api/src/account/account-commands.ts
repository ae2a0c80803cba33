import { Injectable } from '@nestjs/common';
import { type AccountCommand, accountStreams, type AccountState, type CreateAccount as Creation } from '#domain';
import { CommandExecutor, type CommandContext, type Written } from '#event-store';
import { AccountWorlds } from '#world';
import { Creations } from '../log/creations.js';
import { RecordCommands } from '../log/record-commands.js';
import { type Answer } from '../request/answer.js';
import { CommandContexts } from '../request/command-contexts.js';
import { writeAnswer } from '../request/write-answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { accountView } from './account-view.js';
import { type AccountDto } from './account.dto.js';

/** How commands to accounts are decided. */
@Injectable()
export class AccountCommands {
  constructor(
    private readonly records: RecordCommands,
    private readonly executor: CommandExecutor,
    private readonly creations: Creations,
    private readonly worlds: AccountWorlds,
    private readonly contexts: CommandContexts,
  ) {}

  /** Makes account. The answer is the new account, or the one that has the external id. */
  async create(command: Creation, request: WriteRequest): Promise<Answer<AccountDto>> {
    const { organizationId } = request.principal;
    const context = await this.contexts.of(request);
    const commandFor = (accountId: string) => ({ ...command, accountId });
    const { written, isNew } = await this.creations.create<AccountState>({
      kind: accountStreams.category,
      externalId: command.externalId,
      recordId: command.accountId,
      context,
      check: async (id) => {
        accountStreams.decider.decide(commandFor(id), null, await this.worlds.of(organizationId, command));
      },
      create: (id) => this.write(id, commandFor(id), request, context),
      load: (id) => this.executor.load(accountStreams, organizationId, id),
      isDeleted: () => false,
    });
    return writeAnswer(written, accountView, isNew ? 201 : 200);
  }

  /** Changes a account. The answer is the account as it then is. */
  async change(id: string, command: AccountCommand, request: WriteRequest): Promise<Answer<AccountDto>> {
    return writeAnswer(await this.write(id, command, request, await this.contexts.of(request)), accountView);
  }

  private write(
    id: string,
    command: AccountCommand,
    request: WriteRequest,
    context: CommandContext,
  ): Promise<Written<AccountState>> {
    const isNew = command.type === 'create_account';
    const world = () => this.worlds.of(context.organizationId, command);
    return this.records.execute({
      streams: accountStreams,
      id,
      recordId: '',
      commands: [command],
      request,
      context,
      world,
      isNew,
    });
  }
}
