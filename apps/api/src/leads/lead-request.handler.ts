import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Answer } from '../request/answer.js';
import { CommandContexts } from '../request/command-contexts.js';
import { writeAnswer } from '../request/write-answer.js';
import { LeadCommands } from './lead-commands.js';
import { LeadRequest } from './lead-request.js';
import { leadViewFor } from './lead-view.js';
import { type LeadDto } from './lead.dto.js';
import { NormalLeads } from './normal-leads.js';

/** How commands to leads are decided. The answer is the lead as it then is. */
@CommandHandler(LeadRequest)
export class LeadRequestHandler implements ICommandHandler<LeadRequest> {
  constructor(
    private readonly leads: LeadCommands,
    private readonly normal: NormalLeads,
    private readonly contexts: CommandContexts,
  ) {}

  async execute({ leadId, command, request }: LeadRequest): Promise<Answer<LeadDto>> {
    const normal = await this.normal.of(command, request.principal.organizationId);
    const written = await this.leads.change(leadId, normal, request, await this.contexts.of(request));
    return writeAnswer(written, leadViewFor(request.principal));
  }
}
