import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Rejected } from '#decider';
import { agentJobStreams } from '#domain';
import { CommandExecutor } from '#event-store';
import { AgentJobs } from '#world';
import { type Answer } from '../request/answer.js';
import { writeAnswer } from '../request/write-answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { AgentJobDecisions } from './agent-job-decisions.js';
import { agentJobIn, agentJobView } from './agent-job-view.js';
import { type AgentJobDto } from './agent-job.dto.js';
import { causeOf } from './cause-of.js';

/** Let an agent do what it wants. */
export class ApproveAgentJob extends Command<Answer<AgentJobDto>> {
  constructor(
    readonly jobId: string,
    readonly request: WriteRequest,
  ) {
    super();
  }
}

/** Let an agent not do it. */
export class RejectAgentJob extends Command<Answer<AgentJobDto>> {
  constructor(
    readonly jobId: string,
    readonly reason: string,
    readonly request: WriteRequest,
  ) {
    super();
  }
}

/** The answer is the job as it then is: executed, or failed. A process executes it where this one ends first. */
@CommandHandler(ApproveAgentJob)
export class ApproveAgentJobHandler implements ICommandHandler<ApproveAgentJob> {
  constructor(
    private readonly decisions: AgentJobDecisions,
    private readonly jobs: AgentJobs,
    private readonly executor: CommandExecutor,
  ) {}

  async execute({ jobId, request }: ApproveAgentJob): Promise<Answer<AgentJobDto>> {
    const { organizationId } = request.principal;
    await this.decisions.decide(jobId, { type: 'approve_agent_job', at: new Date().toISOString() }, request);
    await this.jobs.execute(jobId, causeOf(request)).catch((error: unknown) => {
      if (!(error instanceof Rejected)) throw error; // the job says why it failed
    });
    const loaded = await this.executor.load(agentJobStreams, organizationId, jobId);
    return writeAnswer({ ...loaded, changed: true }, (state) => agentJobView(agentJobIn(state, jobId)));
  }
}

/** The answer is the job as it then is. */
@CommandHandler(RejectAgentJob)
export class RejectAgentJobHandler implements ICommandHandler<RejectAgentJob> {
  constructor(private readonly decisions: AgentJobDecisions) {}

  async execute({ jobId, reason, request }: RejectAgentJob): Promise<Answer<AgentJobDto>> {
    const command = { type: 'reject_agent_job', reason, at: new Date().toISOString() } as const;
    const written = await this.decisions.decide(jobId, command, request);
    return writeAnswer(written, (state) => agentJobView(agentJobIn(state, jobId)));
  }
}
