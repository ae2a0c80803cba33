import { IsString, MaxLength } from 'class-validator';
import { IsUUID, OrAbsent } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** The name of an AI agent. */
export class RenameAgentDto extends WriteDto {
  /**
   * Unique among the agents, ignoring case.
   * @example "Inbox reader"
   */
  @IsString()
  @MaxLength(200)
  name: string;
}

/** An AI agent. */
export class RegisterAgentDto extends RenameAgentDto {
  /** The agent's id, where you want to name it. */
  @OrAbsent()
  @IsUUID()
  id?: string;
}
