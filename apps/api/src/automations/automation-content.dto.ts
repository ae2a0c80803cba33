import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, IsString, MaxLength, ValidateNested } from 'class-validator';
import { ConditionDto } from '../conditions/condition.dto.js';
import { WriteDto } from '../request/write.dto.js';
import { type ActionDto, actionDtos, UnknownAction } from './automation-action.dto.js';
import { ElapsedTriggerDto, EventTriggerDto, UnknownTrigger } from './automation-trigger.dto.js';

const triggers = [EventTriggerDto, ElapsedTriggerDto];
const actions = Object.values(actionDtos);

/** What a rule does, when, and on which deals. */
@ApiExtraModels(...triggers, ...actions)
export class AutomationContentDto extends WriteDto {
  /**
   * Unique among the rules, ignoring case.
   * @example "Follow up on big deals"
   */
  @IsString()
  @MaxLength(200)
  name: string;

  @ApiProperty({ oneOf: triggers.map((type) => ({ $ref: getSchemaPath(type) })) })
  @IsObject()
  @ValidateNested()
  @Type(() => UnknownTrigger, {
    keepDiscriminatorProperty: true,
    discriminator: {
      property: 'kind',
      subTypes: [
        { name: 'event', value: EventTriggerDto },
        { name: 'elapsed', value: ElapsedTriggerDto },
      ],
    },
  })
  trigger: EventTriggerDto | ElapsedTriggerDto;

  /**
   * All of them hold. Fields of the deal: `name`, `value`, `currency`, `status`, `stageId`, `pipelineId`, `teamId`, `repId`,
   * `source`, `tags`, `expectedClose`, `customFields.<id>` …; of the event: `event.<field>`, `event.actor.kind`.
   */
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ConditionDto)
  conditions: ConditionDto[];

  /** All of them are done, in their order; one that a rule refuses stays undone. */
  @ApiProperty({ type: 'array', items: { oneOf: actions.map((type) => ({ $ref: getSchemaPath(type) })) } })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => UnknownAction, {
    keepDiscriminatorProperty: true,
    discriminator: {
      property: 'type',
      subTypes: Object.entries(actionDtos).map(([name, value]) => ({ name, value })),
    },
  })
  actions: ActionDto[];
}
