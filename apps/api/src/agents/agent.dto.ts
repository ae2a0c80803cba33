import { IntersectionType } from '@nestjs/swagger';
import { RevisedDto } from '../request/revised.dto.js';
/** An AI agent. */
export class AgentDto {
  id: string;
  /** @example "Inbox reader" */
  name: string;
  /** Whether it may be put on deals and act; where not, its tokens open nothing. */
  active: boolean;
}

/** An AI agent in the list. */
export class ListedAgentDto extends IntersectionType(AgentDto, RevisedDto) {}

/** The AI agents of the organization, those that are not active included. */
export class AgentsDto {
  items: ListedAgentDto[];
}
