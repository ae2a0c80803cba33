import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { UpsellDto } from './upsell.dto.js';
import { Upsell } from './upsell.handler.js';
import { ChangesOpportunity, OpportunityController, OpportunityId } from './opportunity-route.js';

@OpportunityController()
export class UpsellController {
  constructor(private readonly commands: CommandBus) {}

  /** Adds to the value of an open or won deal; on a won one it adds to booked revenue. */
  @Post('upsell')
  @ChangesOpportunity(
    'not_open',
    'amount_not_positive',
    'currency_mismatch',
    'value_out_of_range',
    'deal_amount_disabled',
  )
  upsell(@OpportunityId() id: string, @Body() body: UpsellDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new Upsell(id, { type: 'upsell', ...fieldsOf(body) }, request));
  }
}
