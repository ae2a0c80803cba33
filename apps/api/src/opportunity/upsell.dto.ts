import { IsDefined } from 'class-validator';
import { ReasonDto } from '../request/write.dto.js';
import { IsMoney, MoneyDto } from './money.dto.js';

/** How much more. */
export class UpsellDto extends ReasonDto {
  /** In the pipeline's currency; above zero. */
  @IsDefined()
  @IsMoney()
  amount: MoneyDto;
}
