import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { OrganizationReader } from '#projections';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, type ReadDto } from '../request/read.dto.js';
import { memberView } from './member-view.js';
import { type MembersDto } from './member.dto.js';
import { revised } from '../request/revised.js';

/** Everybody of the organization. */
export class ListMembers extends ReadRequest<MembersDto, ReadDto> {}

@QueryHandler(ListMembers)
export class ListMembersHandler implements IQueryHandler<ListMembers> {
  constructor(private readonly organizations: OrganizationReader) {}

  async execute({ principal, parameters }: ListMembers): Promise<Answer<MembersDto>> {
    const { members, ...freshness } = await this.organizations.members(principal.organizationId, {
      after: afterOf(parameters),
    });
    return readAnswer({ items: members.map(revised(memberView)) }, freshness);
  }
}
