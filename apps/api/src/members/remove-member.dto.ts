import { IsUUID, OrCleared } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** Who takes over. */
export class RemoveMemberDto extends WriteDto {
  /** A member, or null for nobody: who gets the open deals, where they may own them. Needed where there are some. */
  @OrCleared()
  @IsUUID()
  successorId?: string | null;
}
