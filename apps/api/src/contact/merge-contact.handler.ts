import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Answer } from '../request/answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { ContactCommands } from './contact-commands.js';
import { type ContactDto } from './contact.dto.js';

/** Merge a contact into another one. */
export class MergeContact extends Command<Answer<ContactDto>> {
  constructor(
    readonly contactId: string,
    readonly intoId: string,
    readonly request: WriteRequest,
  ) {
    super();
  }
}

@CommandHandler(MergeContact)
export class MergeContactHandler implements ICommandHandler<MergeContact> {
  constructor(private readonly contacts: ContactCommands) {}

  execute({ contactId, intoId, request }: MergeContact) {
    return this.contacts.merge(contactId, intoId, request);
  }
}
