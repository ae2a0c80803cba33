import { ArrayMaxSize, IsArray, IsString, MaxLength } from 'class-validator';
import { WriteDto } from '../request/write.dto.js';

/** The new choices. */
export class SetCustomFieldChoicesDto extends WriteDto {
  /** @example ["small", "large"] */
  @IsArray()
  @ArrayMaxSize(500)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  choices: string[];
}
