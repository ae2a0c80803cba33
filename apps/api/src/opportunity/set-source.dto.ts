import { IsString, MaxLength } from 'class-validator';
import { OrNull } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** Where the deal came from. */
export class SetSourceDto extends WriteDto {
  /**
   * One of the organization's sources; null: not known.
   * @example "referral"
   */
  @OrNull()
  @IsString()
  @MaxLength(100)
  source: string | null;
}
