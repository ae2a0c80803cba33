import { type AccountState } from '#domain';
import { HttpProblem } from '#http';
import { type AccountView } from '#projections';
import { type AccountDetailsDto, type AccountDto } from './account.dto.js';

/** An account as callers see it. @throws `account_not_found` */
export function accountView(state: AccountState): AccountDto {
  if (!state) throw new HttpProblem('account_not_found');
  const { id, name, sector, location, employees, revenue, parentId, externalId, customFields } = state;
  const [domains, mergedAccountIds] = [[...state.domains], [...state.mergedIds]];
  return {
    ...{ id, name, domains, sector, location, employees, revenue, parentId, externalId, customFields },
    mergedAccountIds,
  };
}

/** An account of the read model as callers see it. */
export const accountDetails = (account: AccountView): AccountDetailsDto => ({
  ...accountView(account),
  parent: account.parent,
});
