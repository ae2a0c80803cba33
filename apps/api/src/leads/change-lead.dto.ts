import { IsBoolean, IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import { type LiveStage, type QualifiedStage, stepStages } from '#domain';
import { IsDay, IsUUID, OrAbsent, OrCleared } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';
import { LeadFieldsDto } from './lead-fields.dto.js';

/** The fields to change (JSON merge patch): an absent one stays, null clears. */
export class EditLeadDto extends LeadFieldsDto {}

/** Who is to have the lead: a rep, a team, or a rep for a team. */
export class AssignLeadDto extends WriteDto {
  /** A member. With a team: one of it. */
  @OrCleared()
  @IsUUID()
  repId?: string | null;

  @OrCleared()
  @IsUUID()
  teamId?: string | null;
}

const qualified = ['market_qualified', 'sales_qualified'] as const;

/** What the lead qualifies for. */
export class QualifyLeadDto extends WriteDto {
  /** The stage after the one that it is in. */
  @IsIn(qualified)
  to: QualifiedStage;
}

/** How a criterion is met. */
export class ConfirmCriterionDto extends WriteDto {
  /**
   * Stored encrypted.
   * @example "Tuesday at ten, at her office."
   */
  @OrAbsent()
  @IsString()
  @MaxLength(2000)
  note?: string;
}

/** A task. */
export class AddLeadStepDto extends WriteDto {
  /** The step's id, where you want to name it. */
  @OrAbsent()
  @IsUUID()
  id?: string;

  /** @example "Send the brochure" */
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name: string;

  /** The stage that it belongs to. Absent: the one that the lead is in. */
  @OrAbsent()
  @IsIn(stepStages)
  stage?: LiveStage;

  /** Whether the lead does not leave the stage without it. Absent: no. */
  @OrAbsent()
  @IsBoolean()
  required?: boolean;

  /** The member who is to do it. Absent: whoever has the lead. */
  @OrAbsent()
  @IsUUID()
  assigneeId?: string;

  @OrAbsent()
  @IsDay()
  dueOn?: string;
}

/** Which status the lead gets. */
export class SetLeadStatusDto extends WriteDto {
  @IsUUID()
  statusId: string;
}

/** Which one survives. */
export class MergeLeadDto extends WriteDto {
  /** The lead that survives. Where it was merged itself, the one that survived it. */
  @IsUUID()
  intoId: string;
}
