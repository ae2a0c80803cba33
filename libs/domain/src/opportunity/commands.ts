import { type AdjustValue } from './adjust-value.js';
import { type Advance } from './advance.js';
import { type AssignAgent } from './assign-agent.js';
import { type AssignRep } from './assign-rep.js';
import { type ChangeContact } from './change-contact.js';
import { type ChangePipeline } from './change-pipeline.js';
import { type ChangeTeam } from './change-team.js';
import { type ClearFollowUp } from './clear-follow-up.js';
import { type CreateOpportunity } from './create-opportunity.js';
import { type DeleteOpportunity } from './delete-opportunity.js';
import { type EditDescription } from './edit-description.js';
import { type LeaveDeletedStage } from './leave-deleted-stage.js';
import { type LeaveRep } from './leave-rep.js';
import { type LeaveTeam } from './leave-team.js';
import { type LinkAccount } from './link-account.js';
import { type LinkConversation } from './link-conversation.js';
import { type LogNote } from './log-note.js';
import { type MarkAbandoned, type MarkLost, type MarkWon } from './mark-closed.js';
import { type MoveBack } from './move-back.js';
import { type MoveToStage } from './move-to-stage.js';
import { type RaiseFollowUpDue } from './raise-follow-up-due.js';
import { type RaiseStale } from './raise-stale.js';
import { type Rank } from './rank.js';
import { type Rename } from './rename.js';
import { type Reopen } from './reopen.js';
import { type ScheduleFollowUp } from './schedule-follow-up.js';
import { type SetCustomField } from './set-custom-field.js';
import { type SetExpectedClose } from './set-expected-close.js';
import { type SetProbability } from './set-probability.js';
import { type SetSource } from './set-source.js';
import { type Tag } from './tag.js';
import { type UnassignAgent } from './unassign-agent.js';
import { type UnassignRep } from './unassign-rep.js';
import { type UnlinkAccount } from './unlink-account.js';
import { type Untag } from './untag.js';
import { type Upsell } from './upsell.js';

/** A command to a deal that exists. */
export type LiveOpportunityCommand =
  | MoveToStage
  | Advance
  | MoveBack
  | MarkWon
  | MarkLost
  | MarkAbandoned
  | Reopen
  | AdjustValue
  | Upsell
  | Rename
  | SetSource
  | SetExpectedClose
  | SetProbability
  | SetCustomField
  | EditDescription
  | Tag
  | Untag
  | Rank
  | ChangeContact
  | LinkAccount
  | UnlinkAccount
  | LinkConversation
  | AssignRep
  | UnassignRep
  | AssignAgent
  | UnassignAgent
  | ChangeTeam
  | ChangePipeline
  | ScheduleFollowUp
  | ClearFollowUp
  | RaiseFollowUpDue
  | RaiseStale
  | LogNote
  | DeleteOpportunity
  | LeaveDeletedStage
  | LeaveTeam
  | LeaveRep;

/** Everything that can be asked of a deal. */
export type OpportunityCommand = CreateOpportunity | LiveOpportunityCommand;
