import { type MoneyDto } from '../opportunity/money.dto.js';

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
}

/** A page of accounts. */
export class AccountsDto {
  items: AccountDto[];
  /** Null: no more. */
  nextCursor: string | null;
}
