import { Injectable } from '@nestjs/common';
import { type ContactCommand, contactStreams, type ContactState, type CreateContact as Creation } from '#domain';
import { CommandExecutor, type CommandContext, type Written } from '#event-store';
import { ContactWorlds } from '#world';
import { Creations } from '../log/creations.js';
import { RecordCommands } from '../log/record-commands.js';
import { type Answer } from '../request/answer.js';
import { CommandContexts } from '../request/command-contexts.js';
import { writeAnswer } from '../request/write-answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { contactView } from './contact-view.js';
import { type ContactDto } from './contact.dto.js';

/** How commands to contacts are decided. */
@Injectable()
export class ContactCommands {
  constructor(
    private readonly records: RecordCommands,
    private readonly executor: CommandExecutor,
    private readonly creations: Creations,
    private readonly worlds: ContactWorlds,
    private readonly contexts: CommandContexts,
  ) {}

  /** Makes contact. The answer is the new contact, or the one that has the external id. */
  async create(command: Creation, request: WriteRequest): Promise<Answer<ContactDto>> {
    const { organizationId } = request.principal;
    const context = await this.contexts.of(request);
    const commandFor = (contactId: string) => ({ ...command, contactId });
    const { written, isNew } = await this.creations.create<ContactState>({
      kind: contactStreams.category,
      externalId: command.externalId,
      recordId: command.contactId,
      context,
      check: async (id) => {
        contactStreams.decider.decide(commandFor(id), null, await this.worlds.of(organizationId, command));
      },
      create: (id) => this.write(id, commandFor(id), request, context),
      load: (id) => this.executor.load(contactStreams, organizationId, id),
      isDeleted: () => false,
    });
    return writeAnswer(written, contactView, isNew ? 201 : 200);
  }

  /** Changes a contact. The answer is the contact as it then is. */
  async change(id: string, command: ContactCommand, request: WriteRequest): Promise<Answer<ContactDto>> {
    return writeAnswer(await this.write(id, command, request, await this.contexts.of(request)), contactView);
  }

  private write(
    id: string,
    command: ContactCommand,
    request: WriteRequest,
    context: CommandContext,
  ): Promise<Written<ContactState>> {
    const isNew = command.type === 'create_contact';
    const world = () => this.worlds.of(context.organizationId, command);
    return this.records.execute({
      streams: contactStreams,
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
