import { IsUUID } from '../request/validation.js';
import { WriteDto } from '../request/write.dto.js';

/** The new funnel. */
export class ChangeTeamFunnelDto extends WriteDto {
  /** The pipeline that the team works in from now on. */
  @IsUUID()
  pipelineId: string;
}
