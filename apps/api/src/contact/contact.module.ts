import { Module } from '@nestjs/common';
import { ContactCommands } from './contact-commands.js';
import { CreateContactController } from './create-contact.controller.js';
import { CreateContactHandler } from './create-contact.handler.js';
import { EditContactController } from './edit-contact.controller.js';
import { EditContactHandler } from './edit-contact.handler.js';
import { GetContactController } from './get-contact.controller.js';
import { GetContactHandler } from './get-contact.handler.js';
import { ListContactsController } from './list-contacts.controller.js';
import { ListContactsHandler } from './list-contacts.handler.js';

/** People whom the organization deals with. */
@Module({
  controllers: [CreateContactController, EditContactController, GetContactController, ListContactsController],
  providers: [ContactCommands, CreateContactHandler, EditContactHandler, GetContactHandler, ListContactsHandler],
})
export class ContactModule {}
