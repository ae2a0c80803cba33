import { Module } from '@nestjs/common';
import { AgentGate } from './agent-gate.js';
import { AgentJobDecisions } from './agent-job-decisions.js';
import { DecideAgentJobController } from './decide-agent-job.controller.js';
import { ApproveAgentJobHandler, RejectAgentJobHandler } from './decide-agent-job.handler.js';
import { GetAgentJobHandler } from './get-agent-job.handler.js';
import { ListAgentJobsController } from './list-agent-jobs.controller.js';
import { ListAgentJobsHandler } from './list-agent-jobs.handler.js';
import { ListAgentJobsOfOpportunityController } from './list-agent-jobs-of-opportunity.controller.js';
import { ListAgentJobsOfOpportunityHandler } from './list-agent-jobs-of-opportunity.handler.js';
import { ProposalCheck } from './proposal-check.js';

/** What AI agents want, and what people decide on it. */
@Module({
  controllers: [DecideAgentJobController, ListAgentJobsController, ListAgentJobsOfOpportunityController],
  providers: [
    AgentGate,
    AgentJobDecisions,
    ApproveAgentJobHandler,
    GetAgentJobHandler,
    ListAgentJobsHandler,
    ListAgentJobsOfOpportunityHandler,
    ProposalCheck,
    RejectAgentJobHandler,
  ],
  exports: [AgentGate],
})
export class AgentJobsModule {}
