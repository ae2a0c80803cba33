import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { derivedId } from '../request/derived-id.js';
import { Creates } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { CreatedContactDto } from './contact.dto.js';
import { CreateContactDto } from './create-contact.dto.js';
import { CreateContact } from './create-contact.handler.js';

const problems = [
  ...(['already_exists', 'account_not_found', 'name_required', 'phone_unreadable'] as const),
  ...(['custom_field_not_found', 'custom_field_value_invalid'] as const),
] as const;

@ApiTags('contacts')
@Controller('v1/contacts')
export class CreateContactController {
  constructor(private readonly commands: CommandBus) {}

  /** Writes a person down. Others may have the same email or phone: the answer names them as `possibleDuplicates`. */
  @Post()
  @Creates('contacts:write', CreatedContactDto, ...problems)
  createContact(@Body() body: CreateContactDto, @Sent() request: WriteRequest) {
    const { id: contactId = derivedId('contact', request), emails = [], phones = [], ...fields } = fieldsOf(body);
    return this.commands.execute(
      new CreateContact({ type: 'create_contact', contactId, emails, phones, ...fields }, request),
    );
  }
}
