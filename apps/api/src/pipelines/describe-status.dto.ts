import { IsIn, IsString, MaxLength } from 'class-validator';
import { type Status, statuses } from '#domain';
import { WriteDto } from '../request/write.dto.js';

/** The new description of a status. */
export class DescribeStatusDto extends WriteDto {
  /** @example "abandoned" */
  @IsIn(statuses)
  status: Status;

  /**
   * A sentence that helps people choose the status.
   * @example "We could not reach them any more."
   */
  @IsString()
  @MaxLength(2000)
  description: string;
}
