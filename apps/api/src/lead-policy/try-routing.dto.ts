import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, Max, Min, ValidateNested } from 'class-validator';
import { ConditionDto } from '../conditions/condition.dto.js';
import { IsUUID, OrAbsent } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';
import { RoutingRuleDto } from './routing-rules.dto.js';

/** Rules to be tried on past leads. Nothing is written. */
export class TryRoutingDto extends WriteDto {
  /** Absent: those in force. */
  @OrAbsent()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => RoutingRuleDto)
  rules?: RoutingRuleDto[];

  /** Leads captured in the last days. Absent: 30. */
  @OrAbsent()
  @IsInt()
  @Min(1)
  @Max(3650)
  days?: number;

  /** A lead to be told about in detail: why each rule before the one that takes it does not. */
  @OrAbsent()
  @IsUUID()
  leadId?: string;
}

/** How many leads a rule takes. */
export class RuleTrialDto {
  ruleId: string;
  name: string;
  leads: number;
}

/** How many leads somebody gets. */
export class ShareDto {
  /** null: the team as a whole, nobody being in it. */
  repId: string | null;
  teamId: string | null;
  leads: number;
}

/** Who would get a lead. */
export class RoutedLeadDto {
  leadId: string;
  /** null: no rule takes it. */
  ruleId: string | null;
  repId: string | null;
  teamId: string | null;
}

/** Why a rule does not take a lead. */
export class PassedOverDto {
  ruleId: string;
  name: string;
  /** The conditions that do not hold. */
  unmet: ConditionDto[];
  /** They hold, and the member or team that the rule names is gone. */
  targetGone: boolean;
}

/** A lead in detail. */
export class LeadTrialDto {
  leadId: string;
  /** The rule that takes it; null: none. */
  ruleId: string | null;
  /** The rules before that one, in their order. */
  passedOver: PassedOverDto[];
}

/** Who would get which leads, in turn, were they captured now. */
export class RoutingTrialDto {
  /** How many leads the rules were tried on: the newest, as they are now. */
  leads: number;
  /** Whether there are more of these days. */
  more: boolean;
  rules: RuleTrialDto[];
  shares: ShareDto[];
  /** How many leads no rule takes. */
  unmatched: number;
  /** The newest 200 of the leads. */
  items: RoutedLeadDto[];
  /** The lead that was named. */
  lead: LeadTrialDto | null;
}
