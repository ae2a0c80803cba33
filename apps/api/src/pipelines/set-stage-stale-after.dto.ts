import { IsInt } from 'class-validator';
import { OrNull } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** After how long. */
export class SetStageStaleAfterDto extends WriteDto {
  /**
   * Null: never.
   * @example 14
   */
  @OrNull()
  @IsInt()
  days: number | null;
}
