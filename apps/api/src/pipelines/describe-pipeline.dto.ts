import { IsString, MaxLength } from 'class-validator';
import { WriteDto } from '../request/write.dto.js';

/** The new description. */
export class DescribePipelineDto extends WriteDto {
  /**
   * A sentence.
   * @example "From a first lead to a signed deal."
   */
  @IsString()
  @MaxLength(2000)
  description: string;
}
