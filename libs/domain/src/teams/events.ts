import { type EventSchemas } from '#decider';

interface Data {
  /** `pipelineId` is the team's funnel */
  team_added: { teamId: string; name: string; pipelineId: string; memberIds: readonly string[] };
  team_renamed: { teamId: string; name: string; previous: string };
  team_member_added: { teamId: string; memberId: string };
}

/** What can happen to the teams of an organization. */
export type TeamsEvent = { [T in keyof Data]: { readonly type: T; readonly data: Readonly<Data[T]> } }[keyof Data];

/** How these events are stored. */
export const teamsSchemas = {
  team_added: { version: 1 },
  team_renamed: { version: 1 },
  team_member_added: { version: 1 },
} as const satisfies EventSchemas;
