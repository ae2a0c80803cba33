import { Equals, IsIn, IsInt, Max, Min } from 'class-validator';
import { type AutomationEventType, type ElapsedKind, elapsedKinds, triggerEvents } from '#domain';

const eventTypes = Object.keys(triggerEvents);

/** An event sets the rule off: of the deal, or a message with its contact (then of each open deal of the contact). */
export class EventTriggerDto {
  @Equals('event')
  kind: 'event';

  /** @example "stage_advanced" */
  @IsIn(eventTypes)
  type: AutomationEventType;
}

/** A time that has passed sets the rule off, once each time that it passes on an open deal. */
export class ElapsedTriggerDto {
  @Equals('elapsed')
  kind: 'elapsed';

  /**
   * `no_answer`: the last message with the deal's contact is ours. `no_activity`: nobody did anything about the deal, and no
   * message came or went. `in_stage`: the deal is in its stage.
   */
  @IsIn(elapsedKinds)
  what: ElapsedKind;

  /** Since so many days. */
  @IsInt()
  @Min(1)
  @Max(3650)
  days: number;
}

/** A trigger of no known kind. */
export class UnknownTrigger {
  @IsIn(['event', 'elapsed'])
  kind: string;
}
