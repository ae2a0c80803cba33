import { ArrayMaxSize, IsArray, IsString, MaxLength } from 'class-validator';
import { WriteDto } from '../request/write.dto.js';

/** The organization's own sources. */
export class SetSourcesDto extends WriteDto {
  /** @example ["trade fair"] */
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  sources: string[];
}
