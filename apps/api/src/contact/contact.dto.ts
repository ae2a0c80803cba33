import { IntersectionType } from '@nestjs/swagger';
import { type NamedDto } from '../opportunity/named.dto.js';
import { RevisedDto } from '../request/revised.dto.js';

/** A person whom the organization deals with. */
export class ContactDto {
  id: string;
  /** @example "Grace Lind" */
  name: string;
  emails: string[];
  /**
   * In E.164.
   * @example ["+4930901820"]
   */
  phones: string[];
  accountId: string | null;
  externalId: string | null;
  /** By the field's id. */
  customFields: Record<string, string | number>;
  /** Contacts that were merged into this one: each of them reads as this one. */
  mergedContactIds: string[];
}

/** A contact as it was made. */
export class CreatedContactDto extends ContactDto {
  /**
   * Contacts with one of its emails or phones: perhaps the same person. From the read model, so that one made a moment ago may
   * be missing.
   */
  possibleDuplicates: string[];
}

/** A contact with the present name of its account. */
export class ContactDetailsDto extends ContactDto {
  account: NamedDto | null;
}

/** A contact in the list. */
export class ListedContactDetailsDto extends IntersectionType(ContactDetailsDto, RevisedDto) {}

/** A page of contacts. */
export class ContactsDto {
  items: ListedContactDetailsDto[];
  /** Null: no more. */
  nextCursor: string | null;
}
