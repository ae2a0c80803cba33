import { Injectable } from '@nestjs/common';
import {
  type AgentJob,
  agentJobStreams,
  actionOf,
  type CreateOpportunity,
  type OpportunityCommand,
  opportunityStreams,
  type OpportunityState,
} from '#domain';
import { CommandExecutor, type Written } from '#event-store';
import { HttpProblem } from '#http';
import { AgentJobs } from '#world';
import { RecordCommands } from '../log/record-commands.js';
import { withReason } from '../opportunity/gate-reason.js';
import { type OpportunityDto } from '../opportunity/opportunity.dto.js';
import { opportunityView } from '../opportunity/opportunity-view.js';
import { Answer } from '../request/answer.js';
import { CommandContexts } from '../request/command-contexts.js';
import { derivedId } from '../request/derived-id.js';
import { writeAnswer } from '../request/write-answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { agentJobIn, agentJobView } from './agent-job-view.js';
import { type AgentJobDto } from './agent-job.dto.js';
import { causeOf } from './cause-of.js';
import { ProposalCheck } from './proposal-check.js';

/** What an AI agent is answered: the deal as it then is, or its job, which waits for a person. */
export type AgentAnswer = Answer<OpportunityDto | AgentJobDto>;

/** What an agent asks for, on the deal as it is. */
export interface Asked {
  readonly opportunityId: string;
  readonly commandsFor: (state: OpportunityState) => readonly OpportunityCommand[];
  readonly request: WriteRequest;
}

/**
 * The one way in which an AI agent changes anything: what it asks for is written down as a job, which is executed at once
 * where the organization's autonomy allows that, and waits for a person where it does not.
 */
@Injectable()
export class AgentGate {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly records: RecordCommands,
    private readonly contexts: CommandContexts,
    private readonly proposals: ProposalCheck,
    private readonly jobs: AgentJobs,
  ) {}

  /** A new deal. @throws as `ask` */
  create(command: CreateOpportunity, request: WriteRequest): Promise<AgentAnswer> {
    return this.ask({ opportunityId: command.opportunityId, commandsFor: () => [command], request }, 201);
  }

  /**
   * @throws `agent_action_not_allowed`, what the deal's rules refuse now, `conversation_not_found`, StaleRevision; KeyReused
   */
  async ask(asked: Asked, status: 200 | 201 = 200): Promise<AgentAnswer> {
    const { request, opportunityId } = asked;
    const known = await this.known(request);
    const commands = known?.payload ?? (await this.commandsOf(asked));
    if (commands.length === 0) return writeAnswer(await this.present(asked), opportunityView);
    const written = await this.propose(opportunityId, commands, request);
    const job = agentJobIn(written.state, written.jobId);
    if (job.state === 'pending') return accepted(job, written);
    const deal = await this.jobs.execute(job.id, causeOf(request));
    return writeAnswer(deal, opportunityView, status);
  }

  /** The job that the same key made before. */
  private async known(request: WriteRequest): Promise<AgentJob | null> {
    if (request.idempotencyKey === null) return null;
    const { organizationId } = request.principal;
    return (await this.executor.load(agentJobStreams, organizationId, jobIdOf(request))).state;
  }

  private async commandsOf({ opportunityId, commandsFor, request }: Asked): Promise<readonly OpportunityCommand[]> {
    const { organizationId } = request.principal;
    const { state } = await this.executor.load(opportunityStreams, organizationId, opportunityId);
    const commands = commandsFor(state).map((command) => withReason(command, request.why ?? request.rationale));
    for (const command of commands) actionOf(command);
    await this.proposals.require({ opportunityId, commands, request });
    return commands;
  }

  private async present({ opportunityId, request }: Asked): Promise<Written<OpportunityState>> {
    const loaded = await this.executor.load(opportunityStreams, request.principal.organizationId, opportunityId);
    return { ...loaded, changed: false };
  }

  private async propose(opportunityId: string, commands: readonly OpportunityCommand[], request: WriteRequest) {
    const { organizationId, agentId } = request.principal;
    if (agentId === null) throw new HttpProblem('forbidden', { role: request.principal.role });
    const jobId = jobIdOf(request);
    const { state } = await this.executor.load(opportunityStreams, organizationId, opportunityId);
    const written = await this.records.execute({
      streams: agentJobStreams,
      id: jobId,
      recordId: '',
      commands: [
        {
          type: 'propose_agent_job',
          ...{ jobId, agentId, opportunityId, commands },
          contactId: contactOf(state, commands),
          rationale: request.rationale ?? request.why,
          conversationId: request.fromConversationId ?? conversationOf(commands),
          at: new Date().toISOString(),
        },
      ],
      request,
      context: { ...(await this.contexts.of(request)), ifMatch: null },
      world: (catalogue) => catalogue,
      isNew: true,
    });
    return { ...written, jobId };
  }
}

const jobIdOf = (request: WriteRequest): string => derivedId('agent-job', request);

const accepted = (job: AgentJob, written: Written<unknown>): Answer<AgentJobDto> => {
  const { body, status, headers } = writeAnswer(written, () => agentJobView(job), 202);
  return new Answer(body, status, { ...headers, Location: `/v1/agent-jobs/${job.id}` });
};

/** Whose key encrypts what the job holds: that of the deal's contact. */
function contactOf(state: OpportunityState, commands: readonly OpportunityCommand[]): string | null {
  if (state.existence === 'live') return state.contactId;
  const creation = commands.find((command) => command.type === 'create_opportunity');
  return creation?.contactId ?? null;
}

/** The conversation that the commands name themselves. */
const conversationOf = (commands: readonly OpportunityCommand[]): string | null =>
  commands.flatMap((command) => ('conversationId' in command ? (command.conversationId ?? []) : []))[0] ?? null;
