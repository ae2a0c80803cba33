import { Injectable } from '@nestjs/common';
import { type OpportunityCommand, opportunityStreams } from '#domain';
import { CommandExecutor, EventLog, type RecordedEvent, StaleRevision, streamName } from '#event-store';
import { HttpProblem } from '#http';
import { AgentJobs, OrganizationNeighbours } from '#world';
import { requireIfMatch } from '../request/require-if-match.js';
import { type WriteRequest } from '../request/write-request.js';

/** What an agent asks for. */
interface Proposal {
  readonly opportunityId: string;
  readonly commands: readonly OpportunityCommand[];
  readonly request: WriteRequest;
}

/** Keeps out of the queue what could not be done now: nobody is asked to approve that. */
@Injectable()
export class ProposalCheck {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly log: EventLog,
    private readonly neighbours: OrganizationNeighbours,
    private readonly jobs: AgentJobs,
  ) {}

  /** @throws Rejected, StaleRevision; `if_match_required`, `conversation_not_found` */
  async require({ opportunityId, commands, request }: Proposal): Promise<void> {
    const { organizationId } = request.principal;
    if (commands[0]?.type !== 'create_opportunity') await this.requirePresent(opportunityId, request);
    await this.requireConversation(organizationId, request.fromConversationId);
    await this.jobs.check(organizationId, opportunityId, commands);
  }

  /** If-Match is about the deal as it is now: a person who approves later has seen what it was then. */
  private async requirePresent(opportunityId: string, request: WriteRequest): Promise<void> {
    const { organizationId } = request.principal;
    const { organization } = await this.neighbours.catalogue(organizationId);
    requireIfMatch(organization, request);
    const loaded = await this.executor.load(opportunityStreams, organizationId, opportunityId);
    if (loaded.state.existence !== 'live') throw new HttpProblem('opportunity_not_found', { opportunityId });
    const { ifMatch } = request;
    if (ifMatch === null || ifMatch === loaded.revision) return;
    const stream = streamName(opportunityStreams.category, organizationId, opportunityId);
    throw new StaleRevision(loaded.revision, await this.changesSince(stream, ifMatch));
  }

  private async changesSince(stream: string, revision: bigint): Promise<readonly RecordedEvent[]> {
    const changes: RecordedEvent[] = [];
    for await (const recorded of this.log.readStream(stream, revision + 1n))
      if (Object.hasOwn(opportunityStreams.schemas, recorded.event.type)) changes.push(recorded);
    return changes;
  }

  private async requireConversation(organizationId: string, conversationId: string | null): Promise<void> {
    if (conversationId === null) return;
    const known = await this.neighbours.conversations(organizationId, [conversationId]);
    if (!known.has(conversationId)) throw new HttpProblem('conversation_not_found', { conversationId });
  }
}
