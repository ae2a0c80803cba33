import { ArrayMaxSize, IsArray, IsString, MaxLength } from 'class-validator';
import { IsUUID, OrAbsent } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** A team. */
export class AddTeamDto extends WriteDto {
  /** The team's id, where you want to name it. */
  @OrAbsent()
  @IsUUID()
  id?: string;

  /**
   * Unique among the teams, ignoring case.
   * @example "Inbound"
   */
  @IsString()
  @MaxLength(200)
  name: string;

  /** The pipeline that the team works in. */
  @IsUUID()
  pipelineId: string;

  @OrAbsent()
  @IsArray()
  @ArrayMaxSize(1000)
  @IsUUID({ each: true })
  memberIds?: string[];
}
