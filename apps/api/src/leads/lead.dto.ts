import { IntersectionType } from '@nestjs/swagger';
import { type LeadEventData, type LifeStage, type LiveStage } from '#domain';
import { type MoneyDto } from '../opportunity/money.dto.js';
import { type NamedDto } from '../opportunity/named.dto.js';
import { RevisedDto } from '../request/revised.dto.js';

/** A task on a lead. */
export class LeadStepDto {
  id: string;
  /** @example "Schedule an appointment" */
  name: string;
  /** The stage that it belongs to. */
  stage: LiveStage;
  /** The lead does not leave the stage without it. */
  required: boolean;
  /** The member who is to do it; null: whoever has the lead. */
  assigneeId: string | null;
  /** A calendar date. */
  dueOn: string | null;
  done: boolean;
}

/** A prospect that is being evaluated. */
export class LeadDto {
  id: string;
  externalId: string | null;
  origin: LeadEventData<'lead_captured'>['origin'];
  /** @example "Grace Lind" */
  name: string | null;
  /** @example "Globex" */
  company: string | null;
  emails: string[];
  /** In E.164. */
  phones: string[];
  /** ISO 3166-1. */
  country: string | null;
  /** @example "pricing page" */
  source: string | null;
  campaign: string | null;
  value: MoneyDto | null;
  employees: number | null;
  sector: string | null;
  notes: string;
  /** By the field's id. */
  customFields: Record<string, string | number>;
  contactId: string | null;
  accountId: string | null;
  conversationId: string | null;
  /** How far it is, or how it ended. */
  stage: LifeStage;
  stageEnteredAt: string;
  /** What people say of it, whatever the stage. */
  statusId: string;
  repId: string | null;
  teamId: string | null;
  /** The routing rule that assigned it; null: none did. */
  ruleId: string | null;
  steps: LeadStepDto[];
  /** What somebody said to confirm a criterion, by the criterion's id. */
  confirmations: Record<string, string>;
  /** The deal that it became; null also for those who see no deals. */
  opportunityId: string | null;
  discardReason: string | null;
  /** Leads that were merged into this one: each of them reads as this one. */
  mergedLeadIds: string[];
  createdAt: string;
  lastActivityAt: string;
}

/** A lead as it was written down. */
export class CreatedLeadDto extends LeadDto {
  /** Leads with one of its emails or phones: perhaps the same prospect. From the read model: one of a moment ago may be missing. */
  possibleDuplicates: string[];
  /** Contacts with one of its emails or phones: perhaps it is a customer. */
  possibleContacts: string[];
}

/** What a lead lacks for a stage. */
export class MissingDto {
  /** Null: it is a required step. */
  criterionId: string | null;
  name: string;
  kind: 'condition' | 'steps_done' | 'confirmation' | 'required_step';
  /** Of the kind `condition`: what must hold. */
  condition?: Record<string, unknown>;
  /** The steps that are not done. */
  steps?: { id: string; name: string }[];
}

/** The stage that a lead can qualify for, and what it lacks. */
export class NextStageDto {
  stage: 'market_qualified' | 'sales_qualified' | 'converted';
  missing: MissingDto[];
}

/** A lead with the present names of those that it names. */
export class LeadDetailsDto extends LeadDto {
  rep: NamedDto | null;
  team: NamedDto | null;
  contact: NamedDto | null;
  account: NamedDto | null;
}

/** A lead, and how it gets further. */
export class OneLeadDto extends LeadDetailsDto {
  /** Null: nobody works on it, or it has nobody who does. */
  next: NextStageDto | null;
  /** A status that fits better how far the lead, or its deal, is; null: the one that it has will do. */
  suggestedStatusId: string | null;
}

/** A lead in the list. */
export class ListedLeadDetailsDto extends IntersectionType(LeadDetailsDto, RevisedDto) {}

/** A page of leads. */
export class LeadsDto {
  items: ListedLeadDetailsDto[];
  /** Null: no more. */
  nextCursor: string | null;
  /** How many leads of the filter are in each stage, whatever stages were asked for. */
  countsByStage: Record<string, number>;
}

/** Where a captured lead was put. */
export class ReceivedDto {
  /** Of the lead. */
  id: string;
}
