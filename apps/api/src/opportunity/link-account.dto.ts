import { IsUUID, OrNull } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** The account. */
export class LinkAccountDto extends WriteDto {
  /** An account of the organization; null: none. */
  @OrNull()
  @IsUUID()
  accountId: string | null;
}
