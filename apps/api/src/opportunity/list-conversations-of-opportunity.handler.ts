import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HttpProblem } from '#http';
import { ConversationReader, OpportunityReader } from '#projections';
import { inboxItem } from '../conversations/conversation-view.js';
import { Visibilities } from '../read-models/visibilities.js';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, type ReadDto } from '../request/read.dto.js';
import { type ConversationsOfOpportunityDto } from './list-conversations-of-opportunity.dto.js';

/** The conversations of a deal's contact. */
export class ListConversationsOfOpportunity extends ReadRequest<
  ConversationsOfOpportunityDto,
  ReadDto & { readonly id: string }
> {}

@QueryHandler(ListConversationsOfOpportunity)
export class ListConversationsOfOpportunityHandler implements IQueryHandler<ListConversationsOfOpportunity> {
  constructor(
    private readonly opportunities: OpportunityReader,
    private readonly conversations: ConversationReader,
    private readonly visibilities: Visibilities,
  ) {}

  async execute({
    principal,
    parameters,
  }: ListConversationsOfOpportunity): Promise<Answer<ConversationsOfOpportunityDto>> {
    const { organizationId } = principal;
    const { id: opportunityId } = parameters;
    const after = afterOf(parameters);
    const visibility = await this.visibilities.of(principal);
    const { opportunity } = await this.opportunities.find(organizationId, opportunityId, { visibility, after });
    if (!opportunity) throw new HttpProblem('opportunity_not_found', { opportunityId });
    const { contactId, conversationId } = opportunity.deal;
    const found = await this.conversations.ofContact(organizationId, contactId ?? '', { after });
    const { conversations, ...freshness } = found;
    const items = conversations.map((one) => ({ ...inboxItem(one), linked: one.conversation.id === conversationId }));
    return readAnswer({ items }, freshness);
  }
}
