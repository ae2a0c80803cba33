import { Type } from 'class-transformer';
import { IsUUID, ValidateNested } from 'class-validator';
import { OrAbsent } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';
import { MoneyDto } from './money.dto.js';

/** The other pipeline. */
export class ChangePipelineDto extends WriteDto {
  @IsUUID('loose')
  pipelineId: string;

  /** An active stage of it. Absent: the first. */
  @OrAbsent()
  @IsUUID('loose')
  stageId?: string;

  /** Needed where the pipeline has another currency. */
  @OrAbsent()
  @ValidateNested()
  @Type(() => MoneyDto)
  value?: MoneyDto;
}
