import { AddToTeamController } from './add-to-team.controller.js';
import { AdjustValueController } from './adjust-value.controller.js';
import { AdvanceController } from './advance.controller.js';
import { AssignAgentController } from './assign-agent.controller.js';
import { AssignRepController } from './assign-rep.controller.js';
import { ChangeContactController } from './change-contact.controller.js';
import { ChangePipelineController } from './change-pipeline.controller.js';
import { ChangeTeamController } from './change-team.controller.js';
import { ClearFollowUpController } from './clear-follow-up.controller.js';
import { CreateFromConversationController } from './create-from-conversation.controller.js';
import { CreateOpportunityController } from './create-opportunity.controller.js';
import { DeleteOpportunityController } from './delete-opportunity.controller.js';
import { EditDescriptionController } from './edit-description.controller.js';
import { EditOpportunityController } from './edit-opportunity.controller.js';
import { GetOpportunityController } from './get-opportunity.controller.js';
import { GetStageHistoryController } from './get-stage-history.controller.js';
import { GetTimelineController } from './get-timeline.controller.js';
import { LinkAccountController } from './link-account.controller.js';
import { LinkConversationController } from './link-conversation.controller.js';
import { ListConversationsOfOpportunityController } from './list-conversations-of-opportunity.controller.js';
import { ListOpportunitiesController } from './list-opportunities.controller.js';
import { LogNoteController } from './log-note.controller.js';
import { MarkClosedController } from './mark-closed.controller.js';
import { MoveBackController } from './move-back.controller.js';
import { MoveToStageController } from './move-to-stage.controller.js';
import { RankController } from './rank.controller.js';
import { RenameController } from './rename.controller.js';
import { ReopenController } from './reopen.controller.js';
import { ScheduleFollowUpController } from './schedule-follow-up.controller.js';
import { SetCustomFieldController } from './set-custom-field.controller.js';
import { SetExpectedCloseController } from './set-expected-close.controller.js';
import { SetProbabilityController } from './set-probability.controller.js';
import { SetSourceController } from './set-source.controller.js';
import { TagController } from './tag.controller.js';
import { UnassignAgentController } from './unassign-agent.controller.js';
import { UnassignRepController } from './unassign-rep.controller.js';
import { UnlinkAccountController } from './unlink-account.controller.js';
import { UntagController } from './untag.controller.js';
import { UpsellController } from './upsell.controller.js';

/** The routes of deals, one slice each. */
export const opportunityControllers = [
  AddToTeamController,
  AdjustValueController,
  AdvanceController,
  AssignAgentController,
  AssignRepController,
  ChangeContactController,
  ChangePipelineController,
  ChangeTeamController,
  ClearFollowUpController,
  CreateFromConversationController,
  CreateOpportunityController,
  DeleteOpportunityController,
  EditDescriptionController,
  EditOpportunityController,
  GetOpportunityController,
  GetStageHistoryController,
  GetTimelineController,
  LinkAccountController,
  LinkConversationController,
  ListConversationsOfOpportunityController,
  ListOpportunitiesController,
  LogNoteController,
  MarkClosedController,
  MoveBackController,
  MoveToStageController,
  RankController,
  RenameController,
  ReopenController,
  ScheduleFollowUpController,
  SetCustomFieldController,
  SetExpectedCloseController,
  SetProbabilityController,
  SetSourceController,
  TagController,
  UnassignAgentController,
  UnassignRepController,
  UnlinkAccountController,
  UntagController,
  UpsellController,
];
