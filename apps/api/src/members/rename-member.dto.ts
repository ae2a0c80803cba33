import { IsString, MaxLength } from 'class-validator';
import { WriteDto } from '../request/write.dto.js';

/** The new name. */
export class RenameMemberDto extends WriteDto {
  /**
   * Stored encrypted.
   * @example "Ada Okafor"
   */
  @IsString()
  @MaxLength(200)
  name: string;
}
