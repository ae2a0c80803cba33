import { Body, Controller, Patch } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { RecordId, Writes } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { ContactDto } from './contact.dto.js';
import { EditContactDto } from './edit-contact.dto.js';
import { EditContact } from './edit-contact.handler.js';

const problems = [
  ...(['contact_not_found', 'contact_merged', 'account_not_found', 'name_required', 'phone_unreadable'] as const),
  ...(['custom_field_not_found', 'custom_field_value_invalid'] as const),
] as const;

@ApiTags('contacts')
@Controller('v1/contacts/:contactId')
export class EditContactController {
  constructor(private readonly commands: CommandBus) {}

  /** Changes what is known of a person. */
  @Patch()
  @Writes('contacts:write', ContactDto, ...problems)
  editContact(
    @RecordId('contactId', 'contact_not_found') contactId: string,
    @Body() body: EditContactDto,
    @Sent() request: WriteRequest,
  ) {
    const { emails, phones, ...fields } = fieldsOf(body);
    const lists = {
      ...(emails !== undefined && { emails: emails ?? [] }),
      ...(phones !== undefined && { phones: phones ?? [] }),
    };
    return this.commands.execute(new EditContact(contactId, { type: 'edit_contact', ...fields, ...lists }, request));
  }
}
