import { IsInstant, OrNull } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** When to follow up. */
export class ScheduleFollowUpDto extends WriteDto {
  /** An instant; a past one shows as overdue; null: none. */
  @OrNull()
  @IsInstant()
  at: string | null;
}
