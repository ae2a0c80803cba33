import { Module } from '@nestjs/common';
import { AgentRequestHandler, AutonomyRequestHandler } from './autonomy-request.handler.js';
import { ChangeAgentController } from './change-agent.controller.js';
import { ControlAutonomyController } from './control-autonomy.controller.js';
import { GetAutonomyController } from './get-autonomy.controller.js';
import { GetAutonomyHandler } from './get-autonomy.handler.js';
import { ListAgentsController } from './list-agents.controller.js';
import { ListAgentsHandler } from './list-agents.handler.js';
import { RegisterAgentController } from './register-agent.controller.js';

/** The AI agents of an organization, and what they may do without a person. */
@Module({
  controllers: [
    ChangeAgentController,
    ControlAutonomyController,
    GetAutonomyController,
    ListAgentsController,
    RegisterAgentController,
  ],
  providers: [AgentRequestHandler, AutonomyRequestHandler, GetAutonomyHandler, ListAgentsHandler],
})
export class AgentsModule {}
