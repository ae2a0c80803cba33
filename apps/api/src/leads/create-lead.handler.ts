import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CaptureLead, type Lead } from '#domain';
import { HttpProblem } from '#http';
import { ContactReader, LeadReader, maySeeLead } from '#projections';
import { OrganizationNeighbours } from '#world';
import { type Answer } from '../request/answer.js';
import { writeAnswer } from '../request/write-answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { visibilityIn } from './lead-access.js';
import { LeadCaptures } from './lead-captures.js';
import { leadViewFor } from './lead-view.js';
import { type CreatedLeadDto } from './lead.dto.js';

/** Write a prospect down. */
export class CreateLead extends Command<Answer<CreatedLeadDto>> {
  constructor(
    readonly command: CaptureLead,
    readonly request: WriteRequest,
  ) {
    super();
  }
}

@CommandHandler(CreateLead)
export class CreateLeadHandler implements ICommandHandler<CreateLead> {
  constructor(
    private readonly captures: LeadCaptures,
    private readonly leads: LeadReader,
    private readonly contacts: ContactReader,
    private readonly neighbours: OrganizationNeighbours,
  ) {}

  async execute({ command, request }: CreateLead): Promise<Answer<CreatedLeadDto>> {
    const { written, isNew } = await this.captures.capture(command, request);
    const { principal } = request;
    const visibility = visibilityIn(principal, await this.neighbours.catalogue(principal.organizationId));
    if (!isNew && written.state && !maySeeLead(visibility, written.state)) {
      throw new HttpProblem('external_id_taken', { externalId: command.externalId });
    }
    const alike = isNew && written.state ? await this.alike(written.state, request, visibility) : noneAlike;
    return writeAnswer(written, (state) => ({ ...leadViewFor(principal)(state), ...alike }), isNew ? 201 : 200);
  }

  /** From the read models, which may be behind or away: a hint. */
  private async alike(lead: Lead, { principal }: WriteRequest, visibility: ReturnType<typeof visibilityIn>) {
    const { organizationId } = principal;
    const [leads, contacts] = await Promise.all([
      this.leads.alike(organizationId, lead, visibility).catch(() => []),
      this.contacts.alike(organizationId, lead).catch(() => []),
    ]);
    return { possibleDuplicates: leads.filter((id) => id !== lead.id), possibleContacts: [...contacts] };
  }
}

const noneAlike = { possibleDuplicates: [], possibleContacts: [] };
