import { type MoneyDto } from './money.dto.js';

/** A pipeline as it was at the deal's last stage event. */
export class PipelineReferenceDto {
  id: string;
  /** @example "Sales" */
  name: string;
  /** @example "USD" */
  currency: string;
  statusPolicy: 'by_stage' | 'independent';
}

/** A stage as it was at the deal's last stage event. */
export class StageReferenceDto {
  id: string;
  /** @example "Proposal" */
  name: string;
  /** Index in its pipeline, from 0. */
  position: number;
  outcome: 'active' | 'won' | 'lost';
}

/** A note on a deal. */
export class NoteDto {
  id: string;
  /** @example "Asked for a discount on the second year." */
  text: string;
  conversationId: string | null;
  at: string;
  /** The id of who wrote it. */
  by: string;
}

/** A deal in one stage of one pipeline. */
export class OpportunityDto {
  id: string;
  externalId: string | null;
  /** The lead that it was made of. */
  leadId: string | null;
  /** Null: it shows its contact's present name. */
  name: string | null;
  contactId: string | null;
  accountId: string | null;
  pipeline: PipelineReferenceDto;
  stage: StageReferenceDto;
  status: 'open' | 'won' | 'lost' | 'abandoned';
  value: MoneyDto;
  /** @example "inbound" */
  source: string | null;
  teamId: string | null;
  channelId: string | null;
  conversationId: string | null;
  repId: string | null;
  agentId: string | null;
  /** A calendar date. @example "2026-12-31" */
  expectedCloseDate: string | null;
  followUpAt: string | null;
  description: string;
  notes: NoteDto[];
  tags: string[];
  /** By the field's id. */
  customFields: Record<string, string | number>;
  /** Whole per cent; null: its stage's. */
  probability: number | null;
  rank: string | null;
  wonReason: string | null;
  lostReason: string | null;
  stageEnteredAt: string;
  createdAt: string;
  closedAt: string | null;
  lastActivityAt: string;
}

/** What was deleted. */
export class DeletedOpportunityDto {
  id: string;
  /** Its contact's present name where it had none. */
  name: string | null;
  pipeline: PipelineReferenceDto;
  stage: StageReferenceDto;
}
