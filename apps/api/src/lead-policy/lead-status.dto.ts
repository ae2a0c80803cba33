import { IntersectionType } from '@nestjs/swagger';
import { RevisedDto } from '../request/revised.dto.js';

/** A lead status that is being deleted. */
export class LeadStatusDeletionDto {
  /** The status that its leads get. */
  replacedBy: string;
}

/** What people say of a lead, beside how far it is. */
export class LeadStatusDto {
  id: string;
  /** @example "Interested" */
  name: string;
  /** A sentence that helps people choose it. */
  description: string;
  /** Being deleted: no lead gets it any more. */
  deletion: LeadStatusDeletionDto | null;
}

/** A lead status in the list. */
export class ListedLeadStatusDto extends IntersectionType(LeadStatusDto, RevisedDto) {}

/** Which statuses leads get by themselves. */
export class CustomerStatusDto {
  /** What a lead has from its capture on. */
  defaultId: string;
  /** What a won deal gives its lead; null: nothing. */
  customerId: string | null;
  /** Whether a won deal gives its lead the status Customer. */
  customerStatusEnabled: boolean;
}

/** The lead statuses of the organization, in their order. */
export class LeadStatusesDto extends CustomerStatusDto {
  items: ListedLeadStatusDto[];
}
