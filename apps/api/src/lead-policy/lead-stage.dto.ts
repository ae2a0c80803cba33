import { IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { type Criterion, criterionKinds, type LabelledStage } from '#domain';
import { ConditionDto } from '../conditions/condition.dto.js';
import { RevisedDto } from '../request/revised.dto.js';
import { IsUUID, OrAbsent, OrCleared } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** What is demanded of a lead before it reaches a stage. */
export class CriterionDto {
  /** Keep it where you change a criterion: confirmations of it stand. Absent: a new one. */
  @OrAbsent()
  @IsUUID()
  id?: string;

  /** @example "A face-to-face meeting is set" */
  @IsString()
  @MaxLength(200)
  name: string;

  /** A condition that holds, the required steps done, or that somebody says so. */
  @IsIn(criterionKinds)
  kind: Criterion['kind'];

  /** For the kind `condition` alone. */
  @OrAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => ConditionDto)
  condition?: ConditionDto;
}

/** All criteria of the stage from now on. */
export class SetCriteriaDto extends WriteDto {
  /** Each e.g. `{ "name": "Big", "kind": "condition", "condition": { "field": "employees", "comparison": "at_least", "value": 50 } }`. */
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => CriterionDto)
  criteria: CriterionDto[];
}

/** What is demanded of leads before they reach the stage. */
export class CriteriaDto {
  items: CriterionDto[];
}

/** A task that leads get for a stage. */
export class PolicyStepDto {
  /** Absent: a new one. */
  @OrAbsent()
  @IsUUID()
  id?: string;

  /** @example "Schedule an appointment" */
  @IsString()
  @MaxLength(200)
  name: string;

  /** A lead does not leave the stage without it. Absent: false. */
  @OrAbsent()
  @IsBoolean()
  required?: boolean;

  /** The member who is to do it. Absent or null: whoever the lead belongs to. */
  @OrCleared()
  @IsUUID()
  assigneeId?: string | null;

  /** Days from the lead's capture. Absent or null: whenever. */
  @OrCleared()
  @IsInt()
  dueInDays?: number | null;
}

/** All steps of the stage from now on, for leads to come. */
export class SetLeadStepsDto extends WriteDto {
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PolicyStepDto)
  steps: PolicyStepDto[];
}

/** What is to be done for leads in the stage. */
export class LeadStepsDto {
  items: PolicyStepDto[];
}

/** What the organization calls the stage. */
export class LabelLeadStageDto extends WriteDto {
  /** @example "MQL" */
  @IsString()
  @MaxLength(200)
  label: string;
}

/** A stage of a lead's life. */
export class LeadStageDto {
  /** @example "market_qualified" */
  stage: LabelledStage;
  /** What the organization calls it. */
  label: string;
}

/** A stage of a lead's life in the list. */
export class ListedLeadStageDto extends IntersectionType(LeadStageDto, RevisedDto) {}

/** The stages of a lead's life, in their order. */
export class LeadStagesDto {
  items: ListedLeadStageDto[];
}
