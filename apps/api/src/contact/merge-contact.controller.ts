import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { RecordId, Writes } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { ContactDto } from './contact.dto.js';
import { MergeContactDto } from './merge-contact.dto.js';
import { MergeContact } from './merge-contact.handler.js';

@ApiTags('contacts')
@Controller('v1/contacts/:contactId/merge')
export class MergeContactController {
  constructor(private readonly commands: CommandBus) {}

  /**
   * Merges a contact into another one: both are the same person. The answer is the survivor, which gains emails, phones and
   * whatever it did not know; its name and what it knew stay. The merged contact refuses changes from now on and reads as the
   * survivor, as do its deals and conversations. Merging cannot be undone.
   */
  @Post()
  @Writes('contacts:write', ContactDto, 'contact_not_found', 'contact_merged', 'merge_into_itself')
  mergeContact(
    @RecordId('contactId', 'contact_not_found') contactId: string,
    @Body() { intoId }: MergeContactDto,
    @Sent() request: WriteRequest,
  ) {
    return this.commands.execute(new MergeContact(contactId, intoId, request));
  }
}
