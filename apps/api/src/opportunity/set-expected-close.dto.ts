import { IsDay, OrNull } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** When the deal is expected to close. */
export class SetExpectedCloseDto extends WriteDto {
  /**
   * A calendar date, never shifted by a time zone; null: not known.
   * @example "2026-12-31"
   */
  @OrNull()
  @IsDay()
  date: string | null;
}
