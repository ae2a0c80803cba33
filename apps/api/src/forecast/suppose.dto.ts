import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, ValidateNested } from 'class-validator';
import { type Status } from '#domain';
import { HolderDto, IsHolder, IsPeriod, PeriodDto } from '../goals/holder.dto.js';
import { IsMoney, MoneyDto } from '../opportunity/money.dto.js';
import { IsDay, IsUUID, OrAbsent, OrCleared } from '../request/validation.js';

/** What might become of a deal. An absent field stays. */
export class SuppositionDto {
  @IsUUID()
  opportunityId: string;

  @OrAbsent()
  @IsMoney()
  value?: MoneyDto;

  /** Null: that of its stage. */
  @OrCleared()
  @IsInt()
  probability?: number | null;

  @OrCleared()
  @IsDay()
  expectedCloseDate?: string | null;

  @OrAbsent()
  @IsUUID()
  stageId?: string;

  /** Where the stage does not decide it. */
  @OrAbsent()
  @IsIn(['open', 'won', 'lost', 'abandoned'])
  status?: Status;

  /** As if the deal were deleted. */
  @OrAbsent()
  @IsBoolean()
  remove?: boolean;
}

/** Whose forecast for which period, and what might become of deals. Nothing of it is written. */
export class SupposeForecastDto {
  @IsHolder()
  of: HolderDto;

  @IsPeriod()
  period: PeriodDto;

  /** Each is decided on the outcome of those before it. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => SuppositionDto)
  changes: SuppositionDto[];
}
