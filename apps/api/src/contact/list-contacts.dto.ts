import { SearchDto } from '../parties/search.dto.js';
import { IsUUID, OrAbsent } from '../request/validation.js';

/** Which contacts. */
export class ListContactsDto extends SearchDto {
  /** Those of an account, or of one that was merged into it. */
  @OrAbsent()
  @IsUUID()
  accountId?: string;
}
