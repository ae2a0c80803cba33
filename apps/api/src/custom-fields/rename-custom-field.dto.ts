import { IsString, MaxLength } from 'class-validator';
import { WriteDto } from '../request/write.dto.js';

/** The new name. */
export class RenameCustomFieldDto extends WriteDto {
  /** @example "Seats" */
  @IsString()
  @MaxLength(200)
  name: string;
}
