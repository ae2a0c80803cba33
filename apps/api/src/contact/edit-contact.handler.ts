import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type EditContact as Edit } from '#domain';
import { type Answer } from '../request/answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { ContactCommands } from './contact-commands.js';
import { type ContactDto } from './contact.dto.js';

/** Change what is known of a person. */
export class EditContact extends Command<Answer<ContactDto>> {
  constructor(
    readonly contactId: string,
    readonly command: Edit,
    readonly request: WriteRequest,
  ) {
    super();
  }
}

@CommandHandler(EditContact)
export class EditContactHandler implements ICommandHandler<EditContact> {
  constructor(private readonly contacts: ContactCommands) {}

  execute({ contactId, command, request }: EditContact) {
    return this.contacts.change(contactId, command, request);
  }
}
