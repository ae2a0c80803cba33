import { Type } from 'class-transformer';
import { IsDefined, IsInt, IsObject, ValidateNested } from 'class-validator';
import { OrAbsent } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';
import { NewStageDto } from './new-stage.dto.js';

/** A stage and its place. */
export class AddStageDto extends WriteDto {
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => NewStageDto)
  stage: NewStageDto;

  /** Index from 0. Absent: after the active ones for an active one, else the end. */
  @OrAbsent()
  @IsInt()
  position?: number;
}
