import { Module } from '@nestjs/common';
import { PartiesModule } from '../parties/parties.module.js';
import { ContactCommands } from './contact-commands.js';
import { CreateContactController } from './create-contact.controller.js';
import { CreateContactHandler } from './create-contact.handler.js';
import { EditContactController } from './edit-contact.controller.js';
import { EditContactHandler } from './edit-contact.handler.js';
import { GetContactController } from './get-contact.controller.js';
import { GetContactHandler } from './get-contact.handler.js';
import { ListContactsController } from './list-contacts.controller.js';
import { ListContactsHandler } from './list-contacts.handler.js';
import { MergeContactController } from './merge-contact.controller.js';
import { MergeContactHandler } from './merge-contact.handler.js';

/** People whom the organization deals with. */
@Module({
  imports: [PartiesModule],
  controllers: [
    CreateContactController,
    EditContactController,
    GetContactController,
    ListContactsController,
    MergeContactController,
  ],
  providers: [
    ContactCommands,
    CreateContactHandler,
    EditContactHandler,
    GetContactHandler,
    ListContactsHandler,
    MergeContactHandler,
  ],
  exports: [ContactCommands],
})
export class ContactModule {}
