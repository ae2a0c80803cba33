import { IsString, MaxLength } from 'class-validator';
import { WriteDto } from '../request/write.dto.js';

/** The new name. */
export class RenameStageDto extends WriteDto {
  /**
   * Unique among the stages of the pipeline, ignoring case.
   * @example "Proposal sent"
   */
  @IsString()
  @MaxLength(200)
  name: string;
}
