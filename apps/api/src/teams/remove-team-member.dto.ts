import { IsUUID, OrCleared } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** Who takes over. */
export class RemoveTeamMemberDto extends WriteDto {
  /** A member of the team, or null for nobody: who gets the member's open deals of the team. Needed where there are some. */
  @OrCleared()
  @IsUUID()
  successorId?: string | null;
}
