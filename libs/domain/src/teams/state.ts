/** A group of members that works in one pipeline, its funnel. */
export interface Team {
  readonly id: string;
  readonly name: string;
  /** the funnel */
  readonly pipelineId: string;
  readonly memberIds: readonly string[];
  /** channels given to the team */
  readonly channelIds: readonly string[];
}

/** The teams of an organization by id. */
export type Teams = Readonly<Record<string, Team>>;
