import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, IsObject, Matches, Max, Min, ValidateNested } from 'class-validator';
import { aCurrency } from '../request/validation.js';

/** Money in the currency's minor unit. Currencies are never converted. */
export class MoneyDto {
  /**
   * Whole minor units: cents for USD.
   * @example 1250000
   */
  @IsInt()
  @Min(Number.MIN_SAFE_INTEGER)
  @Max(Number.MAX_SAFE_INTEGER)
  amount: number;

  /**
   * ISO 4217.
   * @example "USD"
   */
  @Matches(/^[A-Z]{3}$/, aCurrency)
  currency: string;
}

/** One value: an array of them would pass as nested ones. */
export const IsMoney = () =>
  applyDecorators(
    IsObject(),
    ValidateNested(),
    Type(() => MoneyDto),
  );
