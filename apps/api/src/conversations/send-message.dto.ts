import { IsString, MaxLength } from 'class-validator';
import { IsUUID, OrAbsent } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** A message to the contact. */
export class SendMessageDto extends WriteDto {
  /** The message's id, where you want to name it. */
  @OrAbsent()
  @IsUUID()
  id?: string;

  /**
   * Stored encrypted.
   * @example "Shall we talk on Monday?"
   */
  @IsString()
  @MaxLength(20_000)
  text: string;
}
