import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, ValidateNested } from 'class-validator';
import { type GoalMeasure, goalMeasures } from '#domain';
import { IsMoney, MoneyDto } from '../opportunity/money.dto.js';
import { OrAbsent } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';
import { HolderDto, IsHolder, IsPeriod, PeriodDto } from './holder.dto.js';

/** A target: a value for booked revenue, a count for won deals. */
export class TargetDto {
  @OrAbsent()
  @IsMoney()
  value?: MoneyDto;

  /** @example 12 */
  @OrAbsent()
  @IsInt()
  count?: number;
}

/** What somebody is to reach in a period. */
export class SetGoalDto extends WriteDto {
  /** Whose: `{ "kind": "organization" }`, or the kind `rep` or `team` with its `id`. */
  @IsHolder()
  of: HolderDto;

  /** E.g. `{ "kind": "quarter", "start": "2026-01-01" }`. */
  @IsPeriod()
  period: PeriodDto;

  /** What is counted: the value of won deals with later upsells and adjustments, or how many were won. */
  @IsIn(goalMeasures)
  measure: GoalMeasure;

  /** `{ "value": { "amount": 1200000, "currency": "USD" } }` or `{ "count": 12 }`, as the measure is. */
  @IsObject()
  @ValidateNested()
  @Type(() => TargetDto)
  target: TargetDto;
}
