import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { derivedId } from '../request/derived-id.js';
import { Creates } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { AgentDto } from './agent.dto.js';
import { AgentRequest } from './autonomy-request.js';
import { RegisterAgentDto } from './name-agent.dto.js';

@ApiTags('agents')
@Controller('v1/agents')
export class RegisterAgentController {
  constructor(private readonly commands: CommandBus) {}

  /** Registers an AI agent: from here on it may be put on deals. Give it a token next. */
  @Post()
  @Creates('autonomy:write', AgentDto, 'already_exists', 'name_taken', 'name_required')
  registerAgent(@Body() body: RegisterAgentDto, @Sent() request: WriteRequest) {
    const { id: agentId = derivedId('agent', request), ...fields } = fieldsOf(body);
    return this.commands.execute(new AgentRequest({ type: 'register_agent', agentId, ...fields }, request));
  }
}
