import { IsUUID } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** The other contact. */
export class ChangeContactDto extends WriteDto {
  /** A contact of the organization. */
  @IsUUID()
  contactId: string;
}
