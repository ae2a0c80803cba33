import { Injectable } from '@nestjs/common';
import { type AgentJobCommand, type AgentJobState, agentJobStreams } from '#domain';
import { type Written } from '#event-store';
import { RecordCommands } from '../log/record-commands.js';
import { type WriteRequest } from '../request/write-request.js';

/** How people decide on jobs. */
@Injectable()
export class AgentJobDecisions {
  constructor(private readonly records: RecordCommands) {}

  /** @throws as the decisions about jobs, and as `RecordCommands` */
  decide(jobId: string, command: AgentJobCommand, request: WriteRequest): Promise<Written<AgentJobState>> {
    return this.records.execute({
      streams: agentJobStreams,
      id: jobId,
      recordId: '',
      commands: [command],
      request,
      world: (catalogue) => catalogue,
    });
  }
}
