import { Command } from '@nestjs/cqrs';
import { type LeadCommand } from '#domain';
import { type Answer } from '../request/answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { type LeadDto } from './lead.dto.js';

/** A request to change a lead: the domain's command, and what the caller sent with it. */
export class LeadRequest extends Command<Answer<LeadDto>> {
  constructor(
    readonly leadId: string,
    readonly command: LeadCommand,
    readonly request: WriteRequest,
  ) {
    super();
  }
}
