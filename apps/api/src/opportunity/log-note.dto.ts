import { IsString, MaxLength } from 'class-validator';
import { IsUUID, OrAbsent } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** A note. */
export class LogNoteDto extends WriteDto {
  /** The note's id, where you want to name it. */
  @OrAbsent()
  @IsUUID()
  id?: string;

  /**
   * Stored encrypted.
   * @example "Asked for a discount on the second year."
   */
  @IsString()
  @MaxLength(20_000)
  text: string;

  /** The conversation that it is about. */
  @OrAbsent()
  @IsUUID()
  conversationId?: string;
}
