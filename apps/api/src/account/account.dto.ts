import { IntersectionType } from '@nestjs/swagger';
import { type MoneyDto } from '../opportunity/money.dto.js';
import { type NamedDto } from '../opportunity/named.dto.js';
import { RevisedDto } from '../request/revised.dto.js';

/** A company. */
export class AccountDto {
  id: string;
  /** @example "Acme Corporation" */
  name: string;
  domains: string[];
  /** @example "retail" */
  sector: string | null;
  location: string | null;
  employees: number | null;
  /** A year's. */
  revenue: MoneyDto | null;
  parentId: string | null;
  externalId: string | null;
  /** By the field's id. */
  customFields: Record<string, string | number>;
  /** Accounts that were merged into this one: each of them reads as this one. */
  mergedAccountIds: string[];
}

/** An account with the present name of the one that it belongs to. */
export class AccountDetailsDto extends AccountDto {
  parent: NamedDto | null;
}

/** An account in the list. */
export class ListedAccountDetailsDto extends IntersectionType(AccountDetailsDto, RevisedDto) {}

/** A page of accounts. */
export class AccountsDto {
  items: ListedAccountDetailsDto[];
  /** Null: no more. */
  nextCursor: string | null;
}
