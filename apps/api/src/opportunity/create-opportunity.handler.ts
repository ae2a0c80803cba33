import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CreateOpportunity as Creation } from '#domain';
import { HttpProblem } from '#http';
import { type Answer } from '../request/answer.js';
import { CommandContexts } from '../request/command-contexts.js';
import { writeAnswer } from '../request/write-answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { DealAccess } from './deal-access.js';
import { InlineContacts } from './inline-contacts.js';
import { type NewContactDto } from './new-opportunity.dto.js';
import { OpportunityCreation } from './opportunity-creation.js';
import { opportunityView } from './opportunity-view.js';
import { type OpportunityDto } from './opportunity.dto.js';

/** Make a deal. */
export class CreateOpportunity extends Command<Answer<OpportunityDto>> {
  constructor(
    readonly command: Creation,
    readonly request: WriteRequest,
    /** made with the deal */
    readonly contact?: NewContactDto,
  ) {
    super();
  }
}

@CommandHandler(CreateOpportunity)
export class CreateOpportunityHandler implements ICommandHandler<CreateOpportunity> {
  constructor(
    private readonly creation: OpportunityCreation,
    private readonly contexts: CommandContexts,
    private readonly access: DealAccess,
    private readonly contacts: InlineContacts,
  ) {}

  async execute({ command, request, contact }: CreateOpportunity): Promise<Answer<OpportunityDto>> {
    if (contact && (command.contactId !== undefined || command.withoutContact)) {
      throw new HttpProblem('contact_given_twice');
    }
    const context = await this.contexts.of(request);
    const inline = contact && (await this.contacts.of(contact, request, context));
    const creation = inline ? { ...command, contactId: inline.contactId } : command;
    const made = await this.creation.create([{ command: creation }], request, context, inline);
    const { recordId, written, isNew } = made;
    if (!isNew && !(await this.access.sees(request.principal, recordId))) {
      throw new HttpProblem('external_id_taken', { externalId: command.externalId });
    }
    return writeAnswer(written, opportunityView, isNew ? 201 : 200);
  }
}
