import { IsInt, IsString, MaxLength } from 'class-validator';
import { IsUUID, OrAbsent } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** A lead status. */
export class AddLeadStatusDto extends WriteDto {
  /** The status's id, where you want to name it. */
  @OrAbsent()
  @IsUUID()
  id?: string;

  /**
   * Unique among the lead statuses, ignoring case.
   * @example "Call later"
   */
  @IsString()
  @MaxLength(200)
  name: string;

  /** A sentence that helps people choose it. */
  @OrAbsent()
  @IsString()
  @MaxLength(2000)
  description?: string;

  /** Index from 0. Absent: the end. */
  @OrAbsent()
  @IsInt()
  position?: number;
}
