import { IsString, MaxLength } from 'class-validator';
import { OrNull } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** The new name. */
export class RenameDto extends WriteDto {
  /**
   * Null: the deal shows its contact's present name.
   * @example "Acme: 40 seats"
   */
  @OrNull()
  @IsString()
  @MaxLength(200)
  name: string | null;
}
