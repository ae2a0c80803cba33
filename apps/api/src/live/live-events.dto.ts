import { IsString, Matches, MaxLength } from 'class-validator';
import { SummaryDto } from '../analytics/summary.dto.js';
import { ListedAgentJobDto } from '../agent-jobs/agent-job.dto.js';
import { CardDto } from '../board/board.dto.js';
import { ListedInboxItemDto } from '../conversations/conversation.dto.js';
import { ListedLeadDetailsDto } from '../leads/lead.dto.js';
import { OrAbsent } from '../request/validation.js';

/** Where a stream goes on. */
export class ResumeDto {
  /** The id of the last event you got, for clients that cannot send the header `Last-Event-ID`, which goes first. */
  @OrAbsent()
  @Matches(/^\d{1,18}(-\d{1,18})?$/, { message: '$property must be the id of an event of the stream' })
  lastEventId?: string;
}

/** What you want to hear of. */
export class EventsDto extends ResumeDto {
  /** Separated by commas: `pipeline:<id>` (a board), `inbox`, `leads`, `approvals`, `follow-ups`. */
  @IsString()
  @MaxLength(2000)
  topics: string;
}

/** `event: live`, the first one of a new stream: everything after this position follows. */
export class LiveEventDto {
  /** Query what you show with it as `after`. */
  position: string;
}

/** `event: card`: a deal that you may see, as it now is. */
export class CardEventDto {
  pipelineId: string;
  card: CardDto;
  /** Who changed the deal: a member's, an agent's or a service's id. Null: only something that the card shows changed. */
  by: string | null;
}

/** `event: card_removed`: the deal is deleted, in another pipeline, or out of your sight. */
export class CardRemovedEventDto {
  pipelineId: string;
  id: string;
}

/** `event: totals`: the pipeline's figures, as you may see them. */
export class TotalsEventDto {
  pipelineId: string;
  summary: SummaryDto;
}

/** `event: conversation`: one of the inbox, as it now is. */
export class ConversationEventDto {
  conversation: ListedInboxItemDto;
}

/** `event: lead`: a prospect, as it now is. */
export class LeadEventDto {
  /** Of the lead. */
  id: string;
  /** Null: it was merged into another one, or you no longer see it. */
  lead: ListedLeadDetailsDto | null;
}

/** `event: agent_job`: what an AI agent wants or did, as it now is. */
export class AgentJobEventDto {
  job: ListedAgentJobDto;
}

/** `event: follow-up`: when a deal's next step falls due. */
export class FollowUpEventDto {
  /** Of the deal. */
  id: string;
  /** Null: nothing falls due any more, or you no longer see it. */
  followUpAt: string | null;
  card: CardDto | null;
}

/**
 * `event: catalogue`: pipelines, teams (with channels), members or the organization changed. Cards and conversations
 * that show a name of them (rep, channel, stage) are not sent again: read what you show again, with the position as
 * `after`.
 */
export class CatalogueEventDto {
  /** @example "pipelines" */
  category: string;
  /** Who changed it last: a member's, an agent's or a service's id, or the name of a process. */
  by: string;
  position: string;
}

/** `event: reset`: read everything that you show again, with the position as `after`; the stream goes on from there. */
export class ResetEventDto {
  /**
   * `trimmed`, `missing`: what came since your last event is not kept. `refilled`, `switched`: the read models were made
   * anew. `many`: too much changed at once. `visibility`: you now see other deals.
   */
  reason: 'trimmed' | 'missing' | 'refilled' | 'switched' | 'many' | 'visibility';
  position: string;
}
