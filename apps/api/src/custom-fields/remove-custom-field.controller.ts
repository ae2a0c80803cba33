import { Body, Delete } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { WriteDto } from '../request/write.dto.js';
import { CustomFieldRequest } from './custom-field-request.js';
import { ChangesCustomField, CustomFieldController, FieldId } from './custom-field-route.js';

@CustomFieldController()
export class RemoveCustomFieldController {
  constructor(private readonly commands: CommandBus) {}

  /** Removes the field: records keep the values they have, and take no new ones. The answer is the field as it was. */
  @Delete()
  @ChangesCustomField()
  removeCustomField(@FieldId() fieldId: string, @Body() _: WriteDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new CustomFieldRequest({ type: 'remove_custom_field', fieldId }, request));
  }
}
