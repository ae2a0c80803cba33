import { Matches } from 'class-validator';
import { aCurrency } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** The new currency: ISO 4217. */
export class SetCurrencyDto extends WriteDto {
  /** @example "EUR" */
  @Matches(/^[A-Z]{3}$/, aCurrency)
  currency: string;
}
