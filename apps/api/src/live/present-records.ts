import { Injectable } from '@nestjs/common';
import { AgentJobReader, ConversationReader, LeadReader, type LeadView } from '#projections';
import { agentJobView } from '../agent-jobs/agent-job-view.js';
import { inboxItem } from '../conversations/conversation-view.js';
import { revised } from '../request/revised.js';
import { type Burst } from './burst.js';
import { type AgentJobEventDto, type ConversationEventDto } from './live-events.dto.js';
import { serverSent } from './server-sent.js';

/** Reads the records besides deals that are pushed, as they now are. */
@Injectable()
export class PresentRecords {
  constructor(
    private readonly conversationReader: ConversationReader,
    private readonly agentJobs: AgentJobReader,
    private readonly leadReader: LeadReader,
  ) {}

  /** The events with the conversations. @throws ModelUnavailable */
  async conversations(organizationId: string, { conversationIds, contactIds }: Burst): Promise<readonly string[]> {
    const [changed, named] = await Promise.all([
      Promise.all([...conversationIds].map((id) => this.conversationReader.find(organizationId, id))),
      Promise.all([...contactIds].map((id) => this.conversationReader.ofContact(organizationId, id))),
    ]);
    const found = [
      ...changed.flatMap(({ conversation }) => conversation ?? []),
      ...named.flatMap(({ conversations }) => conversations),
    ];
    const present = new Map(found.map((one) => [one.conversation.id, one]));
    return [...present.values()].map((one) =>
      serverSent('conversation', { conversation: revised(inboxItem)(one) } satisfies ConversationEventDto),
    );
  }

  /** The events with the agent jobs. @throws ModelUnavailable */
  async jobs(organizationId: string, { jobIds }: Burst): Promise<readonly string[]> {
    const found = await Promise.all([...jobIds].map((id) => this.agentJobs.find(organizationId, id)));
    return found.flatMap(({ job }) =>
      job ? [serverSent('agent_job', { job: revised(agentJobView)(job) } satisfies AgentJobEventDto)] : [],
    );
  }

  /** The leads that stand for themselves, by id. @throws ModelUnavailable */
  async leads(organizationId: string, { leads }: Burst): Promise<ReadonlyMap<string, LeadView>> {
    const options = { visibility: { all: true } } as const;
    const found = await Promise.all(
      [...leads.keys()].map(async (id) => {
        const { lead } = await this.leadReader.find(organizationId, id, options);
        return lead?.id === id ? [lead] : []; // one that was merged reads as its survivor
      }),
    );
    return new Map(found.flat().map((lead) => [lead.id, lead]));
  }
}
