import { IsString, MaxLength } from 'class-validator';
import { WriteDto } from '../request/write.dto.js';

/** The new description. */
export class EditDescriptionDto extends WriteDto {
  /**
   * Stored encrypted.
   * @example "Wants to replace three tools by one."
   */
  @IsString()
  @MaxLength(20_000)
  description: string;
}
