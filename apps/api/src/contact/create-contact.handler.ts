import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CreateContact as Creation } from '#domain';
import { type Answer } from '../request/answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { ContactCommands } from './contact-commands.js';
import { type CreatedContactDto } from './contact.dto.js';

/** Write a person down. */
export class CreateContact extends Command<Answer<CreatedContactDto>> {
  constructor(
    readonly command: Creation,
    readonly request: WriteRequest,
  ) {
    super();
  }
}

@CommandHandler(CreateContact)
export class CreateContactHandler implements ICommandHandler<CreateContact> {
  constructor(private readonly contacts: ContactCommands) {}

  execute({ command, request }: CreateContact) {
    return this.contacts.create(command, request);
  }
}
