import { IsIn } from 'class-validator';
import { type AgentJob, agentJobStates } from '#domain';
import { PageDto } from '../request/read.dto.js';
import { IsUUID, OrAbsent } from '../request/validation.js';

/** Which jobs. */
export class ListAgentJobsDto extends PageDto {
  /** @example "pending" */
  @OrAbsent()
  @IsIn(agentJobStates)
  state?: AgentJob['state'];

  @OrAbsent()
  @IsUUID()
  opportunityId?: string;

  @OrAbsent()
  @IsUUID()
  agentId?: string;
}
