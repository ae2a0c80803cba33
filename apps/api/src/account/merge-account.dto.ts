import { IsUUID } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** Which one survives. */
export class MergeAccountDto extends WriteDto {
  /** The account that survives. Where it was merged itself, the one that survived it. */
  @IsUUID()
  intoId: string;
}
