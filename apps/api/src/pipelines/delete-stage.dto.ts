import { IsUUID, OrAbsent } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** Where the deals of the stage go. */
export class DeleteStageDto extends WriteDto {
  /** A stage of the same outcome; needed where the stage holds deals. */
  @OrAbsent()
  @IsUUID()
  moveTo?: string;
}
