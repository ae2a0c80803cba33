import { Body, Delete } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { WriteDto } from '../request/write.dto.js';
import { ChangesOpportunity, OpportunityController, OpportunityId } from './opportunity-route.js';
import { ClearFollowUp } from './clear-follow-up.handler.js';

@OpportunityController()
export class ClearFollowUpController {
  constructor(private readonly commands: CommandBus) {}

  /** Takes the follow-up off the deal. */
  @Delete('follow-up')
  @ChangesOpportunity()
  clearFollowUp(@OpportunityId() id: string, @Body() _: WriteDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new ClearFollowUp(id, { type: 'clear_follow_up' }, request));
  }
}
