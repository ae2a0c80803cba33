import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { derivedId } from '../request/derived-id.js';
import { Creates } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { CustomFieldRequest } from './custom-field-request.js';
import { CustomFieldDto } from './custom-field.dto.js';
import { DefineCustomFieldDto } from './define-custom-field.dto.js';

@ApiTags('custom fields')
@Controller('v1/custom-fields')
export class DefineCustomFieldController {
  constructor(private readonly commands: CommandBus) {}

  /** Defines a field of your own on deals, leads, contacts or accounts. */
  @Post()
  @Creates('organization:write', CustomFieldDto, 'already_exists', 'name_taken', 'custom_field_choices_invalid')
  defineCustomField(@Body() body: DefineCustomFieldDto, @Sent() request: WriteRequest) {
    const { id: fieldId = derivedId('custom-field', request), ...fields } = fieldsOf(body);
    return this.commands.execute(new CustomFieldRequest({ type: 'define_custom_field', fieldId, ...fields }, request));
  }
}
