import { ApiExtraModels, ApiProperty, IntersectionType, getSchemaPath } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { ConditionDto } from '../conditions/condition.dto.js';
import { OrAbsent } from '../request/validation.js';
import { type ActionDto, actionDtos } from './automation-action.dto.js';
import { AutomationContentDto } from './automation-content.dto.js';
import { ElapsedTriggerDto, EventTriggerDto } from './automation-trigger.dto.js';
import { RevisedDto } from '../request/revised.dto.js';

/** A new rule. */
export class AddAutomationDto extends AutomationContentDto {
  /** Whether it acts from here on. Absent: it is off. */
  @OrAbsent()
  @IsBoolean()
  on?: boolean;
}

const triggers = [EventTriggerDto, ElapsedTriggerDto].map((type) => ({ $ref: getSchemaPath(type) }));
const actions = Object.values(actionDtos).map((type) => ({ $ref: getSchemaPath(type) }));

/** A rule that acts on deals by itself while it is on. */
@ApiExtraModels(EventTriggerDto, ElapsedTriggerDto, ...Object.values(actionDtos))
export class AutomationDto {
  id: string;
  name: string;
  on: boolean;

  @ApiProperty({ oneOf: triggers })
  trigger: EventTriggerDto | ElapsedTriggerDto;

  conditions: ConditionDto[];

  @ApiProperty({ type: 'array', items: { oneOf: actions } })
  actions: ActionDto[];
}

/** What came of a rule so far. */
export class AutomationCountsDto {
  /** How often it was set off, and its actions done. */
  ran: number;
  /** How often an action of it was refused. */
  refused: number;
  /** How often the depth limit against loops stopped it. */
  stopped: number;
}

/** A rule and what came of it so far. */
export class AutomationWithRunsDto extends IntersectionType(AutomationDto, RevisedDto) {
  counts: AutomationCountsDto;
  /** Null: never. */
  lastRanAt: string | null;
}

/** Every rule, in the order in which they were added. */
export class AutomationsDto {
  items: AutomationWithRunsDto[];
}

/** What became of an action. */
export class AutomationRunActionDto {
  /** @example "move_to_stage" */
  type: string;
  /**
   * The code of the rule that refused it; null: it is done.
   * @example "stage_gate"
   */
  refused: string | null;
}

/** One time that a rule was set off, of one deal. */
@ApiExtraModels(EventTriggerDto, ElapsedTriggerDto)
export class AutomationRunDto {
  id: string;
  opportunityId: string;
  /** The event that set it off. */
  sourceEventId: string;

  @ApiProperty({ oneOf: triggers })
  trigger: EventTriggerDto | ElapsedTriggerDto;

  /** When that happened, or the time was over. */
  at: string;
  endedAt: string;
  /** The depth limit against loops stopped it: nothing was done. */
  stopped: boolean;
  actions: AutomationRunActionDto[];
}

/** A page of runs, newest first. */
export class AutomationRunsDto {
  items: AutomationRunDto[];
  /** Null: no more. */
  nextCursor: string | null;
}
