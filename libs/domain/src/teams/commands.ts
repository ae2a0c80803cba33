import { type Channel } from './state.js';

/** Make a team that works in a pipeline, its funnel. */
export interface AddTeam {
  readonly type: 'add_team';
  readonly teamId: string;
  readonly name: string;
  /** the funnel */
  readonly pipelineId: string;
  readonly memberIds: readonly string[];
}

interface OfTeam<Type extends string> {
  readonly type: Type;
  readonly teamId: string;
}

/** Change one thing of a team. */
export type EditTeam =
  | (OfTeam<'rename_team'> & { readonly name: string })
  | (OfTeam<'change_team_funnel'> & { readonly pipelineId: string })
  | (OfTeam<'set_team_deal_amount'> & { readonly enabled: boolean })
  | (OfTeam<'add_team_member'> & { readonly memberId: string });

/** Give the team whose funnel is being deleted the funnel that takes its place. By a process. */
export type LeaveDeletedPipeline = OfTeam<'leave_deleted_pipeline'>;

/** Begin to take a member off a team. */
export interface RemoveTeamMember extends OfTeam<'remove_team_member'> {
  readonly memberId: string;
  /** who gets the member's open deals of the team; null: nobody; needed where there are some */
  readonly successorId?: string | null;
}

/** End it, none of the team's open deals being the member's. By a process. */
export interface CompleteTeamMemberRemoval extends OfTeam<'complete_team_member_removal'> {
  readonly memberId: string;
}

/** Begin to remove a team. */
export interface RemoveTeam extends OfTeam<'remove_team'> {
  /** which team gets its open deals; null: none; needed where there are some */
  readonly successorTeamId?: string | null;
}

/** End it, no open deal being the team's. By a process. */
export type CompleteTeamRemoval = OfTeam<'complete_team_removal'>;

/** Set up where the organization can be written to or called. */
export interface AddChannel {
  readonly type: 'add_channel';
  readonly channelId: string;
  readonly name: string;
  readonly kind: Channel['kind'];
  readonly address: string;
}

interface OfChannel<Type extends string> {
  readonly type: Type;
  readonly channelId: string;
}

/** Change a channel, or which teams have it. */
export type EditChannel =
  | (OfChannel<'rename_channel'> & { readonly name: string })
  | OfChannel<'remove_channel'>
  | OfChannel<'rotate_channel_secret'>
  | (OfChannel<'give_channel'> & { readonly teamId: string })
  | (OfChannel<'take_channel'> & { readonly teamId: string });

/** Everything that can be asked of the channels of an organization. */
export type ChannelCommand = AddChannel | EditChannel;

/** Everything that can be asked of the teams of an organization and its channels. */
export type TeamsCommand =
  | AddTeam
  | EditTeam
  | LeaveDeletedPipeline
  | RemoveTeamMember
  | CompleteTeamMemberRemoval
  | RemoveTeam
  | CompleteTeamRemoval
  | ChannelCommand;
