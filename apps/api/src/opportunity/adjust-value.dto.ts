import { IsDefined } from 'class-validator';
import { ReasonDto } from '../request/write.dto.js';
import { IsMoney, MoneyDto } from './money.dto.js';

/** The new value. */
export class AdjustValueDto extends ReasonDto {
  /** In the pipeline's currency; never negative. */
  @IsDefined()
  @IsMoney()
  value: MoneyDto;
}
