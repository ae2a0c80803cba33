import { IntersectionType } from '@nestjs/swagger';
import { RevisedDto } from '../request/revised.dto.js';
/** A member who is leaving a team. */
export class LeavingDto {
  memberId: string;
  /** Who gets the member's open deals of the team; null: nobody. */
  successorId: string | null;
}

/** A team that is being removed. */
export class TeamRemovalDto {
  /** Which team gets its open deals; null: none. */
  successorTeamId: string | null;
}

/** A group of members that works in one pipeline. */
export class TeamDto {
  id: string;
  /** @example "Inbound" */
  name: string;
  /** The pipeline that the team works in: its funnel. */
  pipelineId: string;
  memberIds: string[];
  channelIds: string[];
  /** Whether the values of its deals can be set. */
  dealAmountEnabled: boolean;
  /** Those who are leaving it, while their deals are being given to others. */
  leaving: LeavingDto[];
  /** Being removed: it takes no deals. */
  removal: TeamRemovalDto | null;
}

/** A team in the list. */
export class ListedTeamDto extends IntersectionType(TeamDto, RevisedDto) {}

/** Every team of the organization. */
export class TeamsDto {
  items: ListedTeamDto[];
}
