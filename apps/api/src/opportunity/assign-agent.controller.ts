import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { AssignAgentDto } from './assign-agent.dto.js';
import { AssignAgent } from './assign-agent.handler.js';
import { ChangesOpportunity, OpportunityController, OpportunityId } from './opportunity-route.js';
import { UnassignAgent } from './unassign-agent.handler.js';

@OpportunityController()
export class AssignAgentController {
  constructor(private readonly commands: CommandBus) {}

  /** Assigns the deal to an AI agent; null takes it off its agent. */
  @Post('agent')
  @ChangesOpportunity('agent_not_found')
  assignAgent(@OpportunityId() id: string, @Body() { agentId }: AssignAgentDto, @Sent() request: WriteRequest) {
    return this.commands.execute(
      agentId === null
        ? new UnassignAgent(id, { type: 'unassign_agent' }, request)
        : new AssignAgent(id, { type: 'assign_agent', agentId }, request),
    );
  }
}
