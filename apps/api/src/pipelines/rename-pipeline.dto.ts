import { IsString, MaxLength } from 'class-validator';
import { WriteDto } from '../request/write.dto.js';

/** The new name. */
export class RenamePipelineDto extends WriteDto {
  /**
   * Unique among the pipelines, ignoring case.
   * @example "Sales Europe"
   */
  @IsString()
  @MaxLength(200)
  name: string;
}
