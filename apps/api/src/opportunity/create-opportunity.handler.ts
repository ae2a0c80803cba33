import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CreateOpportunity as Creation } from '#domain';
import { HttpProblem } from '#http';
import { type AgentAnswer, AgentGate } from '../agent-jobs/agent-gate.js';
import { CommandContexts } from '../request/command-contexts.js';
import { writeAnswer } from '../request/write-answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { DealAccess } from './deal-access.js';
import { InlineContacts } from './inline-contacts.js';
import { type NewContactDto } from './new-opportunity.dto.js';
import { OpportunityCreation } from './opportunity-creation.js';
import { opportunityView } from './opportunity-view.js';

/** Make a deal. */
export class CreateOpportunity extends Command<AgentAnswer> {
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
    private readonly agents: AgentGate,
  ) {}

  async execute({ command, request, contact }: CreateOpportunity): Promise<AgentAnswer> {
    if (contact && (command.contactId !== undefined || command.withoutContact)) {
      throw new HttpProblem('contact_given_twice');
    }
    if (request.principal.agentId !== null) return this.askedByAgent(command, request, contact);
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
  /** An agent makes the deal alone: contacts are written down by people, external ids are those of imports. */
  private askedByAgent(command: Creation, request: WriteRequest, contact?: NewContactDto): Promise<AgentAnswer> {
    const action = contact ? 'create_contact' : command.externalId === undefined ? null : 'external_id';
    if (action !== null) throw new HttpProblem('agent_action_not_allowed', { action });
    return this.agents.create(command, request);
  }
}
