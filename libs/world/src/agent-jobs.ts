import { Rejected } from '#decider';
import {
  type AgentJob,
  type AgentJobCommand,
  agentJobStreams,
  type OpportunityCommand,
  type OpportunityState,
  opportunityStreams,
  type ResultingEvent,
} from '#domain';
import {
  type CommandContext,
  type CommandExecutor,
  derivedCommandId,
  type EventLog,
  streamName,
  type Written,
} from '#event-store';
import { type OpportunityWorlds } from './opportunity-worlds.js';
import { type OrganizationNeighbours } from './organization-neighbours.js';

/** Why a job is executed: the request that asked for it, or the event that a process reacts to. */
export type ExecutionCause = Pick<
  CommandContext,
  'organizationId' | 'correlationId' | 'causationId' | 'depth' | 'traceparent'
>;

/** Most events that the commands of one job make: what one PATCH can hold of moves. */
const mostEvents = 20n;

/**
 * Brings agent jobs to their end: decides what the agent wants on the deal as it is then, as the agent and on behalf of who
 * approved it, and writes down what came of it. The request does it, and a process after a crash; both at once do no harm.
 */
export class AgentJobs {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly log: Pick<EventLog, 'readStream'>,
    private readonly worlds: OpportunityWorlds,
    private readonly neighbours: OrganizationNeighbours,
  ) {}

  /** Decides the commands on the deal as it is now, without writing. @throws Rejected where one would be refused */
  async check(organizationId: string, opportunityId: string, commands: readonly OpportunityCommand[]): Promise<void> {
    const { decider } = opportunityStreams;
    const loaded = await this.executor.load(opportunityStreams, organizationId, opportunityId);
    const world = await this.worlds.of(organizationId, commands);
    let { state } = loaded;
    for (const command of commands) {
      for (const event of decider.decide(command, state, world)) state = decider.evolve(state, event, nobody);
    }
  }

  /**
   * Executes a job that waits for nobody; one that was executed gives the same deal again.
   *
   * @throws Rejected where a rule refuses it: the job has failed then, and nothing was written to the deal
   */
  async execute(jobId: string, cause: ExecutionCause): Promise<Written<OpportunityState>> {
    const job = await this.approved(cause.organizationId, jobId);
    if (job.failure) throw new Rejected(job.failure.code, job.failure.facts);
    const context = contextOf(job, cause);
    try {
      const { written, events } = await this.write(job, context, job.payload);
      if (events.length === 0 && job.state === 'approved')
        await this.check(context.organizationId, job.opportunityId, job.payload);
      await this.end(job, context, { type: 'complete_agent_job', events });
      return written;
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      return this.giveUp(job, context, error);
    }
  }

  /** @throws Rejected `agent_job_not_pending` where nobody approved it */
  private async approved(organizationId: string, jobId: string): Promise<AgentJob> {
    const { state: job } = await this.executor.load(agentJobStreams, organizationId, jobId);
    if (!job) throw new Rejected('agent_job_not_found', { jobId });
    if (['approved', 'executed', 'failed'].includes(job.state)) return job;
    throw new Rejected('agent_job_not_pending', { jobId, state: job.state });
  }

  /** Nobody can execute it any more once its command stands in the deal's stream. @throws Rejected unless somebody did before */
  private async giveUp(job: AgentJob, context: CommandContext, refusal: Rejected): Promise<Written<OpportunityState>> {
    const { written, events } = await this.write(job, context, []);
    if (events.length > 0) {
      await this.end(job, context, { type: 'complete_agent_job', events });
      return written;
    }
    const { code, facts } = refusal;
    await this.end(job, context, { type: 'fail_agent_job', code, facts });
    throw refusal;
  }

  private async write(job: AgentJob, context: CommandContext, commands: readonly OpportunityCommand[]) {
    const written = await this.executor.execute({
      streams: opportunityStreams,
      id: job.opportunityId,
      recordId: '',
      commands: commands.map((command) => ({ command })),
      context,
      world: (undecided) => this.worlds.of(context.organizationId, undecided),
    });
    return { written, events: await this.eventsOf(job, context, written.revision) };
  }

  /** What the job's command wrote to the deal; its last event is at the revision. */
  private async eventsOf(
    { opportunityId }: AgentJob,
    { organizationId, commandId }: CommandContext,
    revision: bigint,
  ): Promise<readonly ResultingEvent[]> {
    const stream = streamName(opportunityStreams.category, organizationId, opportunityId);
    const events: ResultingEvent[] = [];
    const from = revision > mostEvents ? revision - mostEvents : 0n;
    for await (const { id, event, metadata } of this.log.readStream(stream, from)) {
      const isOwn = metadata.commandId === commandId && Object.hasOwn(opportunityStreams.schemas, event.type);
      if (isOwn) events.push({ id, type: event.type });
    }
    return events;
  }

  private async end(job: AgentJob, context: CommandContext, command: AgentJobCommand): Promise<void> {
    await this.executor.execute({
      streams: agentJobStreams,
      id: job.id,
      recordId: '',
      commands: [{ command }],
      context: { ...context, commandId: derivedCommandId('outcome', job.id), why: null },
      world: () => this.neighbours.catalogue(context.organizationId),
    });
  }
}

const nobody = { occurredAt: '1970-01-01T00:00:00.000Z', actor: { kind: 'system', id: 'check', roles: [] } } as const;

/** The same each time: the command has its effect once, however often the job is executed. */
const contextOf = ({ id, agentId, decidedBy, rationale }: AgentJob, cause: ExecutionCause): CommandContext => ({
  ...cause,
  commandId: derivedCommandId('execution', id),
  idempotencyKey: null,
  requestHash: null,
  actor: { kind: 'agent', id: agentId, roles: ['agent'] },
  onBehalfOf: decidedBy,
  via: { kind: 'agent', id },
  why: rationale,
  occurredAt: null,
  ifMatch: null,
});
