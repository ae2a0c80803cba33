import { IsBoolean, IsIn, IsInt } from 'class-validator';
import { type AutonomyMode, autonomyModes, type Risk, risks } from '#domain';
import { OrCleared } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** The new mode. */
export class SetAutonomyModeDto extends WriteDto {
  /** @example "controlled" */
  @IsIn(autonomyModes)
  mode: AutonomyMode;
}

/** What is to hold for an action: an absent field stays, null is the default again. */
export class SetActionRiskDto extends WriteDto {
  @OrCleared()
  @IsIn(risks)
  risk?: Risk | null;

  /** Whether a person has to approve it first, whatever mode and risk say. */
  @OrCleared()
  @IsBoolean()
  needsApproval?: boolean | null;
}

/** How long jobs wait. */
export class SetJobExpiryDto extends WriteDto {
  /** Whole hours, up to 31 days; of jobs that are proposed from here on. @example 24 */
  @IsInt()
  hours: number;
}
