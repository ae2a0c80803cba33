import { IsInt } from 'class-validator';
import { WriteDto } from '../request/write.dto.js';

/** The new place. */
export class RepositionStageDto extends WriteDto {
  /**
   * Index from 0, as it will be.
   * @example 2
   */
  @IsInt()
  position: number;
}
