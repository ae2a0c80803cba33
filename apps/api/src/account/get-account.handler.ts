import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HttpProblem } from '#http';
import { AccountReader } from '#projections';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, type ReadDto } from '../request/read.dto.js';
import { accountDetails } from './account-view.js';
import { type AccountDetailsDto } from './account.dto.js';

/** One account. */
export class GetAccount extends ReadRequest<AccountDetailsDto, ReadDto & { readonly accountId: string }> {}

@QueryHandler(GetAccount)
export class GetAccountHandler implements IQueryHandler<GetAccount> {
  constructor(private readonly accounts: AccountReader) {}

  async execute({ principal, parameters }: GetAccount): Promise<Answer<AccountDetailsDto>> {
    const { accountId } = parameters;
    const { account, ...freshness } = await this.accounts.find(principal.organizationId, accountId, {
      after: afterOf(parameters),
    });
    if (!account) throw new HttpProblem('account_not_found', { accountId });
    return readAnswer(accountDetails(account), freshness, account.revision);
  }
}
