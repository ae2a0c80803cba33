import { IsInt } from 'class-validator';
import { OrNull } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** The chance of winning. */
export class SetProbabilityDto extends WriteDto {
  /**
   * Whole per cent, 0 to 100; null: that of the stage.
   * @example 60
   */
  @OrNull()
  @IsInt()
  probability: number | null;
}
