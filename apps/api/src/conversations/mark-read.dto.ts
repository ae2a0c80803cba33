import { IsUUID, OrAbsent } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** What was read. */
export class MarkReadDto extends WriteDto {
  /** The last message that was seen: what came after it stays unread. Absent: the last one received. */
  @OrAbsent()
  @IsUUID()
  upTo?: string;
}
