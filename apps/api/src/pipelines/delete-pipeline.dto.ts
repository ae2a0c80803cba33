import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import { IsUUID, OrAbsent } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** The stages that take the place of those of a pipeline, by what being there means. */
export class TargetStagesDto {
  @OrAbsent()
  @IsUUID()
  active?: string;

  @OrAbsent()
  @IsUUID()
  won?: string;

  @OrAbsent()
  @IsUUID()
  lost?: string;
}

/** The pipeline that takes the place of another. */
export class SuccessorPipelineDto {
  /** Of the same currency and status policy. */
  @IsUUID()
  pipelineId: string;

  /** A stage is needed for each outcome that deals have in the pipeline; absent ones: the first of the outcome. */
  @OrAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => TargetStagesDto)
  stageByOutcome?: TargetStagesDto;
}

/** Where the deals and teams of the pipeline go. */
export class DeletePipelineDto extends WriteDto {
  /** Needed where the pipeline holds deals, a team works in it, or it is the default. */
  @OrAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => SuccessorPipelineDto)
  moveTo?: SuccessorPipelineDto;
}
