import { IsInt } from 'class-validator';
import { WriteDto } from '../request/write.dto.js';

/** The new probability. */
export class SetStageProbabilityDto extends WriteDto {
  /**
   * Whole per cent, 0 to 100.
   * @example 60
   */
  @IsInt()
  probability: number;
}
