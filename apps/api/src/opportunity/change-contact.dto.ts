import { IsUUID } from 'class-validator';
import { WriteDto } from '../request/write.dto.js';

/** The other contact. */
export class ChangeContactDto extends WriteDto {
  /** A contact of the organization. */
  @IsUUID('loose')
  contactId: string;
}
