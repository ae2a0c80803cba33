import { Equals, IsIn, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { automationActionTypes } from '#domain';
import { IsMoney, MoneyDto } from '../opportunity/money.dto.js';
import { IsUUID, OrCleared, OrNull } from '../request/validation.js';

class WithReason {
  /** The reason, kept with the deal's history. */
  @OrCleared()
  @IsString()
  @MaxLength(2000)
  reason?: string | null;
}

/** Give the deal to a rep. */
export class AssignRepActionDto {
  @Equals('assign_rep')
  type: 'assign_rep';

  /** A member; null: nobody. */
  @OrNull()
  @IsUUID()
  repId: string | null;
}

/** Schedule its follow-up. */
export class ScheduleFollowUpActionDto {
  @Equals('schedule_follow_up')
  type: 'schedule_follow_up';

  /** Days from when the rule is set off. */
  @IsInt()
  @Min(0)
  @Max(3650)
  days: number;
}

/** Move it to a stage of its pipeline. */
export class MoveToStageActionDto extends WithReason {
  @Equals('move_to_stage')
  type: 'move_to_stage';

  @IsUUID()
  stageId: string;
}

/** Set its status, where its pipeline keeps the status apart from the stages. */
export class MarkWonActionDto extends WithReason {
  @Equals('mark_won')
  type: 'mark_won';
}

/** The same. */
export class MarkLostActionDto extends WithReason {
  @Equals('mark_lost')
  type: 'mark_lost';
}

/** The same. */
export class MarkAbandonedActionDto extends WithReason {
  @Equals('mark_abandoned')
  type: 'mark_abandoned';
}

/** Reopen it. */
export class ReopenActionDto extends WithReason {
  @Equals('reopen')
  type: 'reopen';
}

/** Set its value. */
export class AdjustValueActionDto extends WithReason {
  @Equals('adjust_value')
  type: 'adjust_value';

  @IsMoney()
  value: MoneyDto;
}

/** Put a tag on it. */
export class TagActionDto {
  @Equals('tag')
  type: 'tag';

  @IsString()
  @MaxLength(100)
  tag: string;
}

/** Write a note down on it. */
export class LogNoteActionDto {
  @Equals('log_note')
  type: 'log_note';

  @IsString()
  @MaxLength(10_000)
  text: string;
}

/** Tell a webhook of the run: an event `automation_ran`. */
export class CallWebhookActionDto {
  @Equals('call_webhook')
  type: 'call_webhook';

  @IsUUID()
  webhookId: string;
}

/** An action of no known kind. */
export class UnknownAction {
  @IsIn(automationActionTypes)
  type: string;
}

/** Every action by its type. */
export const actionDtos = {
  assign_rep: AssignRepActionDto,
  schedule_follow_up: ScheduleFollowUpActionDto,
  move_to_stage: MoveToStageActionDto,
  mark_won: MarkWonActionDto,
  mark_lost: MarkLostActionDto,
  mark_abandoned: MarkAbandonedActionDto,
  reopen: ReopenActionDto,
  adjust_value: AdjustValueActionDto,
  tag: TagActionDto,
  log_note: LogNoteActionDto,
  call_webhook: CallWebhookActionDto,
} as const;

/** Any action. */
export type ActionDto = InstanceType<(typeof actionDtos)[keyof typeof actionDtos]>;
