import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CaptureLead as Capture } from '#domain';
import { Answer } from '../request/answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { LeadCaptures } from './lead-captures.js';
import { type ReceivedDto } from './lead.dto.js';

/** Take what a public page sends. */
export class CaptureLead extends Command<Answer<ReceivedDto>> {
  constructor(
    readonly command: Capture,
    readonly request: WriteRequest,
  ) {
    super();
  }
}

/** The answer is the same for a new prospect and for one that is known: the page's visitors learn nothing of others. */
@CommandHandler(CaptureLead)
export class CaptureLeadHandler implements ICommandHandler<CaptureLead> {
  constructor(private readonly captures: LeadCaptures) {}

  async execute({ command, request }: CaptureLead): Promise<Answer<ReceivedDto>> {
    const { recordId } = await this.captures.capture(command, request, `${command.origin}/`);
    return new Answer({ id: recordId }, 201, {});
  }
}
