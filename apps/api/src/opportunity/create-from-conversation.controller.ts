import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { derivedId } from '../request/derived-id.js';
import { Creates, RecordId } from '../request/route.js';
import { Sent, type WriteRequest } from '../request/write-request.js';
import { fieldsOf } from '../request/write.dto.js';
import { CreateFromConversationDto } from './create-from-conversation.dto.js';
import { CreateFromConversation } from './create-from-conversation.handler.js';
import { creationProblems, OrAgentJob } from './opportunity-route.js';
import { OpportunityDto } from './opportunity.dto.js';

@ApiTags('conversations')
@Controller('v1/conversations/:conversationId/opportunities')
export class CreateFromConversationController {
  constructor(private readonly commands: CommandBus) {}

  /** Makes the deal of a conversation: linked to it, with its contact, on its channel, in the first stage of the team's funnel. */
  @Post()
  @OrAgentJob()
  @Creates('deals:create', OpportunityDto, 'agent_action_not_allowed', 'no_channel_available', ...creationProblems)
  createOpportunityOfConversation(
    @RecordId('conversationId', 'conversation_not_found') conversationId: string,
    @Body() body: CreateFromConversationDto,
    @Sent() request: WriteRequest,
  ) {
    const { id: opportunityId = derivedId('opportunity', request), ...fields } = fieldsOf(body);
    return this.commands.execute(new CreateFromConversation(conversationId, { opportunityId, ...fields }, request));
  }
}
