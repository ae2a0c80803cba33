import { Command } from '@nestjs/cqrs';
import { type AgentCommand, type ControlCommand } from '#domain';
import { type Answer } from '../request/answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { type AgentDto } from './agent.dto.js';
import { type AutonomyDto } from './autonomy.dto.js';

/** A request to register or change an AI agent: the domain's command, and what the caller sent with it. */
export class AgentRequest extends Command<Answer<AgentDto>> {
  constructor(
    readonly command: AgentCommand,
    readonly request: WriteRequest,
  ) {
    super();
  }
}

/** A request to change what AI agents may do. */
export class AutonomyRequest extends Command<Answer<AutonomyDto>> {
  constructor(
    readonly command: ControlCommand,
    readonly request: WriteRequest,
  ) {
    super();
  }
}
