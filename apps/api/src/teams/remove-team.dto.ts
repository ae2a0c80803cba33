import { IsUUID, OrCleared } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** Which team takes over. */
export class RemoveTeamDto extends WriteDto {
  /** A team whose pipeline has the same currency, or null for none: which gets the open deals. Needed where there are some. */
  @OrCleared()
  @IsUUID()
  successorTeamId?: string | null;
}
