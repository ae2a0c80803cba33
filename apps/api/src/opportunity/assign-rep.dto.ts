import { IsUUID } from 'class-validator';
import { OrNull } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** The rep. */
export class AssignRepDto extends WriteDto {
  /** A member; null: nobody. */
  @OrNull()
  @IsUUID('loose')
  repId: string | null;
}
