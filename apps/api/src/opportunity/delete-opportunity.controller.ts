import { Body, Delete } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Writes } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { WriteDto } from '../request/write.dto.js';
import { DeleteOpportunity } from './delete-opportunity.handler.js';
import { OpportunityController, OpportunityId } from './opportunity-route.js';
import { DeletedOpportunityDto } from './opportunity.dto.js';

@OpportunityController()
export class DeleteOpportunityController {
  constructor(private readonly commands: CommandBus) {}

  /** Deletes the deal from every list and figure; its history stays. Its id is never used again, its external id may be. */
  @Delete()
  @Writes('deals:delete', DeletedOpportunityDto, 'opportunity_not_found')
  deleteOpportunity(@OpportunityId() id: string, @Body() _: WriteDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new DeleteOpportunity(id, request));
  }
}
