import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { AccountReader } from '#projections';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, pageOf } from '../request/read.dto.js';
import { accountDetails } from './account-view.js';
import { type AccountsDto } from './account.dto.js';
import { type ListAccountsDto } from './list-accounts.dto.js';
import { revised } from '../request/revised.js';

/** A page of accounts, by name. */
export class ListAccounts extends ReadRequest<AccountsDto, ListAccountsDto> {}

@QueryHandler(ListAccounts)
export class ListAccountsHandler implements IQueryHandler<ListAccounts> {
  constructor(private readonly accounts: AccountReader) {}

  async execute({ principal, parameters }: ListAccounts): Promise<Answer<AccountsDto>> {
    const page = { after: afterOf(parameters), ...pageOf(parameters), q: parameters.q };
    const { items, nextCursor, ...freshness } = await this.accounts.list(principal.organizationId, page);
    return readAnswer({ items: items.map(revised(accountDetails)), nextCursor }, freshness);
  }
}
