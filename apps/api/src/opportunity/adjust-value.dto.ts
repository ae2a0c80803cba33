import { Type } from 'class-transformer';
import { IsDefined, ValidateNested } from 'class-validator';
import { ReasonDto } from '../request/write.dto.js';
import { MoneyDto } from './money.dto.js';

/** The new value. */
export class AdjustValueDto extends ReasonDto {
  /** In the pipeline's currency; never negative. */
  @IsDefined()
  @ValidateNested()
  @Type(() => MoneyDto)
  value: MoneyDto;
}
