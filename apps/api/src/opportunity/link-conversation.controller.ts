import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { LinkConversationDto } from './link-conversation.dto.js';
import { LinkConversation } from './link-conversation.handler.js';
import { ChangesOpportunity, OpportunityController, OpportunityId } from './opportunity-route.js';

@OpportunityController()
export class LinkConversationController {
  constructor(private readonly commands: CommandBus) {}

  /** Links the deal to a conversation. */
  @Post('conversation')
  @ChangesOpportunity('conversation_not_found')
  linkConversation(@OpportunityId() id: string, @Body() body: LinkConversationDto, @Sent() request: WriteRequest) {
    return this.commands.execute(new LinkConversation(id, { type: 'link_conversation', ...fieldsOf(body) }, request));
  }
}
