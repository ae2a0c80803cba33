import { type AccountState } from '#domain';
import { HttpProblem } from '#http';
import { type AccountDto } from './account.dto.js';

/** An account as callers see it. @throws `account_not_found` */
export function accountView(state: AccountState): AccountDto {
  if (!state) throw new HttpProblem('account_not_found');
  const { id, name, domains, sector, location, employees, revenue, parentId, externalId } = state;
  return { id, name, domains: [...domains], sector, location, employees, revenue, parentId, externalId };
}
