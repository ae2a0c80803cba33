import { Body, Delete } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { WriteDto } from '../request/write.dto.js';
import { ChangesOpportunity, OpportunityController, OpportunityId } from './opportunity-route.js';
import { UnassignAgent } from './unassign-agent.handler.js';

@OpportunityController()
export class UnassignAgentController {
  constructor(private readonly commands: CommandBus) {}

  /** Takes the deal off its agent. */
  @Delete('agent')
  @ChangesOpportunity()
  unassignAgent(@OpportunityId() id: string, @Body() _: WriteDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new UnassignAgent(id, { type: 'unassign_agent' }, request));
  }
}
