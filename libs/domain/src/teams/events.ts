import { type EventSchemas } from '#decider';
import { type Channel } from './state.js';

interface Data {
  /** `pipelineId` is the team's funnel */
  team_added: { teamId: string; name: string; pipelineId: string; memberIds: readonly string[] };
  team_renamed: { teamId: string; name: string; previous: string };
  team_funnel_changed: { teamId: string; pipelineId: string; previous: string };
  team_deal_amount_set: { teamId: string; enabled: boolean };
  team_member_added: { teamId: string; memberId: string };
  /** step one: no deal of the team can be given to the member from here on */
  team_member_leaving_started: { teamId: string; memberId: string; successorId: string | null };
  /** step two: the member owned no open deal of the team any more */
  team_member_removed: { teamId: string; memberId: string };
  team_removal_started: { teamId: string; successorTeamId: string | null };
  team_removed: { teamId: string };
  channel_added: { channelId: string; name: string; kind: Channel['kind']; address: string };
  channel_renamed: { channelId: string; name: string; previous: string };
  channel_removed: { channelId: string };
  channel_given: { teamId: string; channelId: string };
  channel_taken: { teamId: string; channelId: string };
  channel_secret_rotated: { channelId: string; version: number };
}

/** What can happen to the teams of an organization and its channels. */
export type TeamsEvent = { [T in keyof Data]: { readonly type: T; readonly data: Readonly<Data[T]> } }[keyof Data];

/** How these events are stored. */
export const teamsSchemas = {
  team_added: { version: 1 },
  team_renamed: { version: 1 },
  team_funnel_changed: { version: 1 },
  team_deal_amount_set: { version: 1 },
  team_member_added: { version: 1 },
  team_member_leaving_started: { version: 1 },
  team_member_removed: { version: 1 },
  team_removal_started: { version: 1 },
  team_removed: { version: 1 },
  channel_added: { version: 1 },
  channel_renamed: { version: 1 },
  channel_removed: { version: 1 },
  channel_given: { version: 1 },
  channel_taken: { version: 1 },
  channel_secret_rotated: { version: 1 },
} as const satisfies EventSchemas;
