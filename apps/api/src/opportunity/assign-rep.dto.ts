import { IsUUID, OrNull } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** The rep. */
export class AssignRepDto extends WriteDto {
  /** A member; null: nobody. */
  @OrNull()
  @IsUUID()
  repId: string | null;
}
