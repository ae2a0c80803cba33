import { IsString, MaxLength } from 'class-validator';
import { WriteDto } from '../request/write.dto.js';

/** The new locale: BCP 47. */
export class SetLocaleDto extends WriteDto {
  /** @example "de-DE" */
  @IsString()
  @MaxLength(50)
  locale: string;
}
