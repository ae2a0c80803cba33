import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { AdjustValueDto } from './adjust-value.dto.js';
import { AdjustValue } from './adjust-value.handler.js';
import { ChangesOpportunity, OpportunityController, OpportunityId } from './opportunity-route.js';

@OpportunityController()
export class AdjustValueController {
  constructor(private readonly commands: CommandBus) {}

  /** Sets the value of an open or won deal. Clearing it is setting it to zero. */
  @Post('value')
  @ChangesOpportunity('not_open', 'currency_mismatch', 'value_out_of_range', 'deal_amount_disabled')
  adjustValue(@OpportunityId() id: string, @Body() body: AdjustValueDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new AdjustValue(id, { type: 'adjust_value', ...fieldsOf(body) }, request));
  }
}
