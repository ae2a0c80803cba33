import { IsUUID } from 'class-validator';
import { WriteDto } from '../request/write.dto.js';

/** Who. */
export class AddTeamMemberDto extends WriteDto {
  /** A member of the organization. */
  @IsUUID('loose')
  memberId: string;
}
