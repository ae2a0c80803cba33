import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { CustomFieldRequest } from './custom-field-request.js';
import { ChangesCustomField, CustomFieldController, FieldId } from './custom-field-route.js';
import { RenameCustomFieldDto } from './rename-custom-field.dto.js';

@CustomFieldController()
export class RenameCustomFieldController {
  constructor(private readonly commands: CommandBus) {}

  /** Gives the field another name. */
  @Post('name')
  @ChangesCustomField('name_taken', 'name_required')
  renameCustomField(@FieldId() fieldId: string, @Body() body: RenameCustomFieldDto, @Sent() request: WriteRequest) {
    return this.commands.execute(
      new CustomFieldRequest({ type: 'rename_custom_field', fieldId, ...fieldsOf(body) }, request),
    );
  }
}
