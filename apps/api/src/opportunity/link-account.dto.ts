import { IsUUID } from 'class-validator';
import { OrNull } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** The account. */
export class LinkAccountDto extends WriteDto {
  /** An account of the organization; null: none. */
  @OrNull()
  @IsUUID('loose')
  accountId: string | null;
}
