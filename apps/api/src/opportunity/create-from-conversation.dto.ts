import { OmitType } from '@nestjs/swagger';
import { IsUUID } from '../request/validation.js';
import { CreateOpportunityDto } from './create-opportunity.dto.js';

/** The deal of a conversation: its contact and its channel are the conversation's. */
export class CreateFromConversationDto extends OmitType(CreateOpportunityDto, [
  'withoutContact',
  'contactId',
  'channelId',
  'conversationId',
  'pipelineId',
  'stageId',
  'teamId',
] as const) {
  /** A team that has the conversation's channel: the deal begins in the first stage of its funnel. */
  @IsUUID()
  teamId: string;
}
