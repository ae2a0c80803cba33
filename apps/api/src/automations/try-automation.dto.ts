import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { OrAbsent } from '../request/validation.js';
import { type ActionDto, actionDtos } from './automation-action.dto.js';
import { AutomationContentDto } from './automation-content.dto.js';

/** A rule to be tried on what has happened. */
export class TryAutomationDto extends AutomationContentDto {
  /** How far back. Absent: 30. */
  @OrAbsent()
  @IsInt()
  @Min(1)
  @Max(365)
  days?: number;
}

/** One time that the rule would have been set off. */
export class AutomationMatchDto {
  opportunityId: string;
  /** The event; of a time that passed: the id that such a run has. */
  sourceEventId: string;
  at: string;
}

const actions = Object.values(actionDtos).map((type) => ({ $ref: getSchemaPath(type) }));

/** What the rule would have done. Nothing was written. */
export class AutomationTrialDto {
  /** How many events of the type, or times that passed, were looked at. */
  examined: number;
  /** How many of them would have set the rule off. */
  matched: number;
  /** On how many deals. */
  deals: number;
  /** The newest of them: up to 100. */
  matches: AutomationMatchDto[];

  /** What it would have done to each. */
  @ApiProperty({ type: 'array', items: { oneOf: actions } })
  actions: ActionDto[];

  /** Up to when it was looked back: later than asked for where there was too much to look at. */
  since: string;
  /** Whether all of the days were looked at. */
  complete: boolean;
}
