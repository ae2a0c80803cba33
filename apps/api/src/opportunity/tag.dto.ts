import { IsString, MaxLength } from 'class-validator';
import { WriteDto } from '../request/write.dto.js';

/** A tag. */
export class TagDto extends WriteDto {
  /**
   * Stored in clear: no names of people.
   * @example "enterprise"
   */
  @IsString()
  @MaxLength(100)
  tag: string;
}
