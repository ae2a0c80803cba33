import { IsString, MaxLength } from 'class-validator';
import { WriteDto } from '../request/write.dto.js';

/** A place in a column. */
export class RankDto extends WriteDto {
  /**
   * Sorts as text among the ranks of the column.
   * @example "a5"
   */
  @IsString()
  @MaxLength(100)
  rank: string;
}
