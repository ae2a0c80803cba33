import { Type } from 'class-transformer';
import { IsDefined, ValidateNested } from 'class-validator';
import { ReasonDto } from '../request/write.dto.js';
import { MoneyDto } from './money.dto.js';

/** How much more. */
export class UpsellDto extends ReasonDto {
  /** In the pipeline's currency; above zero. */
  @IsDefined()
  @ValidateNested()
  @Type(() => MoneyDto)
  amount: MoneyDto;
}
