import { IsString, MaxLength } from 'class-validator';
import { WriteDto } from '../request/write.dto.js';

/** Why a job is rejected. */
export class RejectAgentJobDto extends WriteDto {
  /**
   * Stored encrypted.
   * @example "She only asked for the price."
   */
  @IsString()
  @MaxLength(2000)
  reason: string;
}
