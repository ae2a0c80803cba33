import { IsString, MaxLength } from 'class-validator';
import { WriteDto } from '../request/write.dto.js';

/** The new description. */
export class DescribeStageDto extends WriteDto {
  /**
   * A sentence.
   * @example "A proposal has been sent"
   */
  @IsString()
  @MaxLength(2000)
  description: string;
}
