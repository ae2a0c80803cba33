import { IsUUID, OrAbsent } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';
import { IsMoney, MoneyDto } from './money.dto.js';

/** The other pipeline. */
export class ChangePipelineDto extends WriteDto {
  @IsUUID()
  pipelineId: string;

  /** An active stage of it. Absent: the first. */
  @OrAbsent()
  @IsUUID()
  stageId?: string;

  /** Needed where the pipeline has another currency. */
  @OrAbsent()
  @IsMoney()
  value?: MoneyDto;
}
