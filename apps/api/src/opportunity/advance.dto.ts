import { IsUUID, OrAbsent } from '../request/validation.js';
import { ReasonDto } from '../request/write.dto.js';

/** How far. */
export class AdvanceDto extends ReasonDto {
  /** A later stage of the deal's pipeline. Absent: the next active one. */
  @OrAbsent()
  @IsUUID()
  stageId?: string;
}
