import { IsUUID, OrNull } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** The agent. */
export class AssignAgentDto extends WriteDto {
  /** A registered, active agent; null: none. */
  @OrNull()
  @IsUUID()
  agentId: string | null;
}
