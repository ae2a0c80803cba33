import { IsString, MaxLength } from 'class-validator';
import { WriteDto } from '../request/write.dto.js';

/** A place in a column. */
export class RankDto extends WriteDto {
  /**
   * Sorts as text among the ranks of the column, which come before the cards without one. One that begins with `~`
   * places the deal among those: after the `~`, it sorts as text among their last activities, each as the 14 digits of
   * 99999999999999 less its milliseconds since 1970.
   * @example "a5"
   */
  @IsString()
  @MaxLength(100)
  rank: string;
}
