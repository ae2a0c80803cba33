import { IsString, Matches, MaxLength } from 'class-validator';
import { OrAbsent } from '../request/validation.js';
import { aCurrency } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** Your organization: its id is that of your token. */
export class CreateOrganizationDto extends WriteDto {
  /** @example "Northwind" */
  @IsString()
  @MaxLength(200)
  name: string;

  /**
   * IANA name. Absent: UTC.
   * @example "Europe/Berlin"
   */
  @OrAbsent()
  @IsString()
  @MaxLength(100)
  timeZone?: string;

  /**
   * ISO 4217. Absent: USD.
   * @example "EUR"
   */
  @OrAbsent()
  @Matches(/^[A-Z]{3}$/, aCurrency)
  currency?: string;

  /**
   * BCP 47. Absent: en-US.
   * @example "de-DE"
   */
  @OrAbsent()
  @IsString()
  @MaxLength(50)
  locale?: string;
}
