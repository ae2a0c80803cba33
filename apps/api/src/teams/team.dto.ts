/** A group of members that works in one pipeline. */
export class TeamDto {
  id: string;
  /** @example "Inbound" */
  name: string;
  /** The pipeline that the team works in. */
  pipelineId: string;
  memberIds: string[];
  channelIds: string[];
}

/** Every team of the organization. */
export class TeamsDto {
  items: TeamDto[];
}
