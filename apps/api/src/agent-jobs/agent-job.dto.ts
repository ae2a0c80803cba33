import { IntersectionType } from '@nestjs/swagger';
import { type AgentAction, type AgentJob, type AutonomyMode, type Risk } from '#domain';
import { type ActorDto } from '../opportunity/timeline.dto.js';
import { RevisedDto } from '../request/revised.dto.js';

/** An event of the deal that a job made happen. */
export class ResultingEventDto {
  id: string;
  /** @example "stage_advanced" */
  type: string;
}

/** Why a job could not be executed. */
export class JobFailureDto {
  /** As of a problem. @example "not_open" */
  code: string;
  /** What you can do about it. */
  detail: string;
}

/** Something that an AI agent wanted to do. */
export class AgentJobDto {
  id: string;
  agentId: string;
  /** `pending`: a person has to decide; `approved`: it is being executed. */
  state: AgentJob['state'];
  /** Of several changes at once the one of the highest risk. */
  action: AgentAction;
  /** The deal, or the one that is to be made. */
  opportunityId: string;
  /** What the agent wants, in the order in which it is decided: all of it or nothing. */
  payload: object[];
  /** Why the agent wants it. */
  rationale: string | null;
  /** The conversation that it concluded it from. */
  conversationId: string | null;
  /** The policy in force when it was proposed. */
  risk: Risk;
  mode: AutonomyMode;
  needsApproval: boolean;
  proposedAt: string;
  /** When it expires, if nobody decides. */
  expiresAt: string;
  /** Who approved or rejected it. */
  decidedBy: ActorDto | null;
  /** When it was approved, rejected, or expired. */
  decidedAt: string | null;
  /** Why it was rejected. */
  reason: string | null;
  /** What it made happen to the deal. */
  events: ResultingEventDto[];
  failure: JobFailureDto | null;
  /** When it was executed, or failed. */
  endedAt: string | null;
}

/** An agent job in a list. */
export class ListedAgentJobDto extends IntersectionType(AgentJobDto, RevisedDto) {}

/** A page of jobs, newest first. */
export class AgentJobsDto {
  items: ListedAgentJobDto[];
  /** Null: no more. */
  nextCursor: string | null;
}

/** The queue: a page of jobs, and how many wait. */
export class AgentJobQueueDto extends AgentJobsDto {
  /** How many wait for a person in the whole organization, whatever the page shows. */
  pending: number;
}
