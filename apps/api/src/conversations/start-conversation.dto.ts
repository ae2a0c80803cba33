import { IsString, MaxLength } from 'class-validator';
import { IsUUID, OrAbsent } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** A message to a contact over a channel. */
export class StartConversationDto extends WriteDto {
  /** The message's id, where you want to name it. */
  @OrAbsent()
  @IsUUID()
  messageId?: string;

  /** Its first phone or email, as the channel needs it, is where the message goes. */
  @IsUUID()
  contactId: string;

  @IsUUID()
  channelId: string;

  /**
   * Stored encrypted.
   * @example "Thank you for your visit at our stand."
   */
  @IsString()
  @MaxLength(20_000)
  text: string;
}
