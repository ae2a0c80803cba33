import { Command } from '@nestjs/cqrs';
import { type OpportunityCommand } from '#domain';
import { type AgentAnswer } from '../agent-jobs/agent-gate.js';
import { type WriteRequest } from '../request/write-request.js';

/** A request to change one deal: the domain's command, and what the caller sent with it. */
export abstract class OpportunityRequest<Type extends OpportunityCommand['type']> extends Command<AgentAnswer> {
  constructor(
    readonly opportunityId: string,
    readonly command: Extract<OpportunityCommand, { type: Type }>,
    readonly request: WriteRequest,
  ) {
    super();
  }
}
