import { MoneyDto } from '../opportunity/money.dto.js';
import { IsIdOrNone, OrAbsent } from '../request/validation.js';
import { FilterDto } from '../request/read.dto.js';

/** Which figures. Anything else cannot be filtered by. */
export class FiguresDto extends FilterDto {
  /** One team's; `none`: of deals without a team. Absent: of all that you may see. */
  @OrAbsent()
  @IsIdOrNone()
  teamId?: string;
}

/** How many deals and what they are worth. */
export class FigureDto {
  /** @example 42 */
  count: number;
  value: MoneyDto;
}

/** Won ÷ (won + lost), from 0 to 1; null where none was closed. */
export class WinRateDto {
  /** @example 0.6315 */
  byCount: number | null;
  /** @example 0.7 */
  byValue: number | null;
}
