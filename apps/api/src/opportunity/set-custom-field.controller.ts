import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { RecordId } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { ChangesOpportunity, OpportunityController, OpportunityId } from './opportunity-route.js';
import { SetCustomFieldDto } from './set-custom-field.dto.js';
import { SetCustomField } from './set-custom-field.handler.js';

@OpportunityController()
export class SetCustomFieldController {
  constructor(private readonly commands: CommandBus) {}

  /** Sets a field that the organization defined on its deals. */
  @Post('custom-fields/:fieldId')
  @ChangesOpportunity('custom_field_not_found', 'custom_field_value_invalid')
  setCustomField(
    @OpportunityId() id: string,
    @RecordId('fieldId', 'custom_field_not_found') fieldId: string,
    @Body() { value }: SetCustomFieldDto,
    @Sent() request: WriteRequest,
  ) {
    return this.commands.execute(new SetCustomField(id, { type: 'set_custom_field', fieldId, value }, request));
  }
}
