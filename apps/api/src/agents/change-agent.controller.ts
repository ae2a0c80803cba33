import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf, WriteDto } from '../request/write.dto.js';
import { AgentController, AgentId, ChangesAgent } from './agent-route.js';
import { AgentRequest } from './autonomy-request.js';
import { RenameAgentDto } from './name-agent.dto.js';

@AgentController()
export class ChangeAgentController {
  constructor(private readonly commands: CommandBus) {}

  /** Renames the agent. */
  @Post('name')
  @ChangesAgent('name_taken', 'name_required')
  renameAgent(@AgentId() agentId: string, @Body() body: RenameAgentDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new AgentRequest({ type: 'rename_agent', agentId, ...fieldsOf(body) }, request));
  }

  /** Stops the agent: its tokens open nothing, it can be put on no deal, and what it asked for can be approved no more. */
  @Post('deactivate')
  @ChangesAgent()
  deactivateAgent(@AgentId() agentId: string, @Body() _: WriteDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new AgentRequest({ type: 'deactivate_agent', agentId }, request));
  }

  /** Lets the agent act again, with the tokens that it has. */
  @Post('activate')
  @ChangesAgent()
  activateAgent(@AgentId() agentId: string, @Body() _: WriteDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new AgentRequest({ type: 'activate_agent', agentId }, request));
  }
}
