import { Body, Delete } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { WriteDto } from '../request/write.dto.js';
import { ChangesOpportunity, OpportunityController, OpportunityId } from './opportunity-route.js';
import { UnassignRep } from './unassign-rep.handler.js';

@OpportunityController()
export class UnassignRepController {
  constructor(private readonly commands: CommandBus) {}

  /** Takes the deal off its rep. */
  @Delete('rep')
  @ChangesOpportunity()
  unassignRep(@OpportunityId() id: string, @Body() _: WriteDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new UnassignRep(id, { type: 'unassign_rep' }, request));
  }
}
