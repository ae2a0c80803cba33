import { IsUUID } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** Which one survives. */
export class MergeContactDto extends WriteDto {
  /** The contact that survives. Where it was merged itself, the one that survived it. */
  @IsUUID()
  intoId: string;
}
