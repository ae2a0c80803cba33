import { IsString, MaxLength } from 'class-validator';
import { HolderDto, IsHolder, IsPeriod, PeriodDto } from '../goals/holder.dto.js';
import { IsUUID, OrAbsent } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** A forecast to be frozen as it is. */
export class SubmitForecastDto extends WriteDto {
  /** The submission's id, where you want to name it. */
  @OrAbsent()
  @IsUUID()
  id?: string;

  /** A closer submits the own one. */
  @IsHolder()
  of: HolderDto;

  @IsPeriod()
  period: PeriodDto;

  /**
   * What the figures do not say. Stored encrypted.
   * @example "Globex signs in March."
   */
  @OrAbsent()
  @IsString()
  @MaxLength(2000)
  note?: string;
}
