import { IsUUID } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** Who. */
export class AddTeamMemberDto extends WriteDto {
  /** A member of the organization. */
  @IsUUID()
  memberId: string;
}
