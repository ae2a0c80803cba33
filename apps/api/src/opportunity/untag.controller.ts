import { Body, Delete, Param } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { WriteDto } from '../request/write.dto.js';
import { ChangesOpportunity, OpportunityController, OpportunityId } from './opportunity-route.js';
import { Untag } from './untag.handler.js';

@OpportunityController()
export class UntagController {
  constructor(private readonly commands: CommandBus) {}

  /** Takes a tag off the deal. */
  @Delete('tags/:tag')
  @ChangesOpportunity()
  untag(@OpportunityId() id: string, @Param('tag') tag: string, @Body() _: WriteDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new Untag(id, { type: 'untag', tag }, request));
  }
}
