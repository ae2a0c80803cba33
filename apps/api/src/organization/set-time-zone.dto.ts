import { IsString, MaxLength } from 'class-validator';
import { WriteDto } from '../request/write.dto.js';

/** The new time zone: an IANA name. */
export class SetTimeZoneDto extends WriteDto {
  /** @example "Europe/Berlin" */
  @IsString()
  @MaxLength(100)
  timeZone: string;
}
