import { IsString, MaxLength } from 'class-validator';
import { WriteDto } from '../request/write.dto.js';

/** The new name. */
export class RenameChannelDto extends WriteDto {
  /** @example "Sales desk" */
  @IsString()
  @MaxLength(200)
  name: string;
}
