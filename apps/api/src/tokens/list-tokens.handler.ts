import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HttpProblem } from '#http';
import { OrganizationReader } from '#projections';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, type ReadDto } from '../request/read.dto.js';
import { type TokensDto } from './token.dto.js';
import { tokenView } from './token-view.js';
import { revised } from '../request/revised.js';

/** The tokens of the organization, or of one member. */
export class ListTokens extends ReadRequest<TokensDto, ReadDto & { readonly memberId?: string }> {}

@QueryHandler(ListTokens)
export class ListTokensHandler implements IQueryHandler<ListTokens> {
  constructor(private readonly organizations: OrganizationReader) {}

  async execute({ principal, parameters }: ListTokens): Promise<Answer<TokensDto>> {
    const { memberId } = parameters;
    const { tokens, members, ...freshness } = await this.organizations.tokens(principal.organizationId, {
      after: afterOf(parameters),
    });
    if (memberId !== undefined && !Object.hasOwn(members, memberId)) {
      throw new HttpProblem('member_not_found', { memberId });
    }
    const asked = tokens.filter((token) => memberId === undefined || token.memberId === memberId);
    return readAnswer({ items: asked.map(revised(tokenView)) }, freshness);
  }
}
