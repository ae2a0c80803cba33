import { IsUUID } from 'class-validator';
import { WriteDto } from '../request/write.dto.js';

/** The conversation. */
export class LinkConversationDto extends WriteDto {
  /** A conversation of the organization. */
  @IsUUID('loose')
  conversationId: string;
}
