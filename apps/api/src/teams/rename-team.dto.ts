import { IsString, MaxLength } from 'class-validator';
import { WriteDto } from '../request/write.dto.js';

/** The new name. */
export class RenameTeamDto extends WriteDto {
  /**
   * Unique among the teams, ignoring case.
   * @example "Inbound"
   */
  @IsString()
  @MaxLength(200)
  name: string;
}
