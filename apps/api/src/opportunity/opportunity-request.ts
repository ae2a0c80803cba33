import { Command } from '@nestjs/cqrs';
import { type OpportunityCommand } from '#domain';
import { type Answer } from '../request/answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { type OpportunityDto } from './opportunity.dto.js';

/** A request to change one deal: the domain's command, and what the caller sent with it. */
export abstract class OpportunityRequest<Type extends OpportunityCommand['type']> extends Command<
  Answer<OpportunityDto>
> {
  constructor(
    readonly opportunityId: string,
    readonly command: Extract<OpportunityCommand, { type: Type }>,
    readonly request: WriteRequest,
  ) {
    super();
  }
}
