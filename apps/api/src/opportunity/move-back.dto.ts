import { IsUUID, OrAbsent } from '../request/validation.js';
import { ReasonDto } from '../request/write.dto.js';

/** How far. */
export class MoveBackDto extends ReasonDto {
  /** An earlier stage of the deal's pipeline. Absent: the one before. */
  @OrAbsent()
  @IsUUID()
  stageId?: string;
}
