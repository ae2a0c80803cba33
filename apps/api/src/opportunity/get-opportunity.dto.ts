import { IsIn } from 'class-validator';
import { ReadDto } from '../request/read.dto.js';
import { IsInstantOrPosition, OrAbsent } from '../request/validation.js';

/** As of when. */
export class GetOpportunityDto extends ReadDto {
  /**
   * An instant or a log position: the deal as it was then, from the log.
   * @example "2026-11-20T09:30:00.000Z"
   */
  @OrAbsent()
  @IsInstantOrPosition()
  asOf?: string;

  /** What had been recorded by the instant (the default), or what had happened by then. */
  @OrAbsent()
  @IsIn(['recorded', 'occurred'])
  basis?: 'recorded' | 'occurred';
}
