import { IsUUID } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** The conversation. */
export class LinkConversationDto extends WriteDto {
  /** A conversation of the organization. */
  @IsUUID()
  conversationId: string;
}
