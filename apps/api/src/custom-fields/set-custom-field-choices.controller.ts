import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { CustomFieldRequest } from './custom-field-request.js';
import { ChangesCustomField, CustomFieldController, FieldId } from './custom-field-route.js';
import { SetCustomFieldChoicesDto } from './set-custom-field-choices.dto.js';

@CustomFieldController()
export class SetCustomFieldChoicesController {
  constructor(private readonly commands: CommandBus) {}

  /** Replaces what can be chosen. Records keep a choice that is taken out. */
  @Post('choices')
  @ChangesCustomField('custom_field_choices_invalid')
  setCustomFieldChoices(
    @FieldId() fieldId: string,
    @Body() body: SetCustomFieldChoicesDto,
    @Sent() request: WriteRequest,
  ) {
    return this.commands.execute(
      new CustomFieldRequest({ type: 'set_custom_field_choices', fieldId, ...fieldsOf(body) }, request),
    );
  }
}
