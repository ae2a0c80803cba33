import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, IsString, MaxLength, ValidateBy, ValidateNested } from 'class-validator';
import { ConditionDto } from '../conditions/condition.dto.js';
import { IsUUID, OrAbsent } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

const isOneTarget = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && [value].flatMap(Object.values).filter(Boolean).length === 1;

const IsOneTarget = () =>
  ValidateBy({
    name: 'isOneTarget',
    validator: { validate: isOneTarget, defaultMessage: () => '$property must name a repId or a teamId, and not both' },
  });

/** Whom a rule assigns leads to: one of both. */
export class RuleTargetDto {
  /** A member. */
  @OrAbsent()
  @IsUUID()
  repId?: string;

  /** A team: its members get leads in turn. */
  @OrAbsent()
  @IsUUID()
  teamId?: string;
}

/** Who gets which leads. */
export class RoutingRuleDto {
  /** Keep it where you change a rule: its turns go on. Absent: a new one. */
  @OrAbsent()
  @IsUUID()
  id?: string;

  /**
   * Unique among the rules, ignoring case.
   * @example "Big German companies"
   */
  @IsString()
  @MaxLength(200)
  name: string;

  /** All of them must hold; none: the rule takes every lead that comes to it. */
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ConditionDto)
  conditions: ConditionDto[];

  @IsObject()
  @IsOneTarget()
  @ValidateNested()
  @Type(() => RuleTargetDto)
  assign: RuleTargetDto;
}

/** All rules from now on. */
export class SetRoutingRulesDto extends WriteDto {
  /** In their order: the first one whose conditions hold assigns the lead. */
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => RoutingRuleDto)
  rules: RoutingRuleDto[];
}

/** The rules that assign leads, in their order. */
export class RoutingRulesDto {
  items: RoutingRuleDto[];
}
