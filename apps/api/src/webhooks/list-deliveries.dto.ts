import { IsIn } from 'class-validator';
import { OrAbsent } from '../request/validation.js';
import { PageDto } from '../request/read.dto.js';

/** Which deliveries. */
export class ListDeliveriesDto extends PageDto {
  /** `dead` (default): given up; `waiting`: tried again by themselves. */
  @OrAbsent()
  @IsIn(['dead', 'waiting'])
  state?: 'dead' | 'waiting';
}
