import { AdjustValueHandler } from './adjust-value.handler.js';
import { AdvanceHandler } from './advance.handler.js';
import { AssignAgentHandler } from './assign-agent.handler.js';
import { AssignRepHandler } from './assign-rep.handler.js';
import { ChangeContactHandler } from './change-contact.handler.js';
import { ChangePipelineHandler } from './change-pipeline.handler.js';
import { ChangeTeamHandler } from './change-team.handler.js';
import { ClearFollowUpHandler } from './clear-follow-up.handler.js';
import { CreateFromConversationHandler } from './create-from-conversation.handler.js';
import { CreateOpportunityHandler } from './create-opportunity.handler.js';
import { DeleteOpportunityHandler } from './delete-opportunity.handler.js';
import { EditDescriptionHandler } from './edit-description.handler.js';
import { EditOpportunityHandler } from './edit-opportunity.handler.js';
import { GetOpportunityHandler } from './get-opportunity.handler.js';
import { GetStageHistoryHandler } from './get-stage-history.handler.js';
import { GetTimelineHandler } from './get-timeline.handler.js';
import { LinkAccountHandler } from './link-account.handler.js';
import { LinkConversationHandler } from './link-conversation.handler.js';
import { ListConversationsOfOpportunityHandler } from './list-conversations-of-opportunity.handler.js';
import { ListOpportunitiesHandler } from './list-opportunities.handler.js';
import { LogNoteHandler } from './log-note.handler.js';
import { MarkClosedHandler } from './mark-closed.handler.js';
import { MoveBackHandler } from './move-back.handler.js';
import { MoveToStageHandler } from './move-to-stage.handler.js';
import { RankHandler } from './rank.handler.js';
import { RenameHandler } from './rename.handler.js';
import { ReopenHandler } from './reopen.handler.js';
import { ScheduleFollowUpHandler } from './schedule-follow-up.handler.js';
import { SetCustomFieldHandler } from './set-custom-field.handler.js';
import { SetExpectedCloseHandler } from './set-expected-close.handler.js';
import { SetProbabilityHandler } from './set-probability.handler.js';
import { SetSourceHandler } from './set-source.handler.js';
import { TagHandler } from './tag.handler.js';
import { UnassignAgentHandler } from './unassign-agent.handler.js';
import { UnassignRepHandler } from './unassign-rep.handler.js';
import { UnlinkAccountHandler } from './unlink-account.handler.js';
import { UntagHandler } from './untag.handler.js';
import { UpsellHandler } from './upsell.handler.js';

/** The commands and queries of deals, one slice each. */
export const opportunityHandlers = [
  AdjustValueHandler,
  AdvanceHandler,
  AssignAgentHandler,
  AssignRepHandler,
  ChangeContactHandler,
  ChangePipelineHandler,
  ChangeTeamHandler,
  ClearFollowUpHandler,
  CreateFromConversationHandler,
  CreateOpportunityHandler,
  DeleteOpportunityHandler,
  EditDescriptionHandler,
  EditOpportunityHandler,
  GetOpportunityHandler,
  GetStageHistoryHandler,
  GetTimelineHandler,
  LinkAccountHandler,
  LinkConversationHandler,
  ListConversationsOfOpportunityHandler,
  ListOpportunitiesHandler,
  LogNoteHandler,
  MarkClosedHandler,
  MoveBackHandler,
  MoveToStageHandler,
  RankHandler,
  RenameHandler,
  ReopenHandler,
  ScheduleFollowUpHandler,
  SetCustomFieldHandler,
  SetExpectedCloseHandler,
  SetProbabilityHandler,
  SetSourceHandler,
  TagHandler,
  UnassignAgentHandler,
  UnassignRepHandler,
  UnlinkAccountHandler,
  UntagHandler,
  UpsellHandler,
];
