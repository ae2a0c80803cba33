import { IsUUID } from '../request/validation.js';
import { ReasonDto } from '../request/write.dto.js';

/** Where to. */
export class MoveToStageDto extends ReasonDto {
  /** A stage of the deal's pipeline. */
  @IsUUID()
  stageId: string;
}
