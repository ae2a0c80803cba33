import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { FollowUpReader } from '#projections';
import { Visibilities } from '../read-models/visibilities.js';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, pageOf } from '../request/read.dto.js';
import { cardView } from './board-view.js';
import { type FollowUpsDto, type ListFollowUpsDto } from './follow-ups.dto.js';

/** What is to be followed up. */
export class ListFollowUps extends ReadRequest<FollowUpsDto, ListFollowUpsDto> {}

@QueryHandler(ListFollowUps)
export class ListFollowUpsHandler implements IQueryHandler<ListFollowUps> {
  constructor(
    private readonly followUps: FollowUpReader,
    private readonly visibilities: Visibilities,
  ) {}

  async execute({ principal, parameters }: ListFollowUps): Promise<Answer<FollowUpsDto>> {
    const { repId, when } = parameters;
    const { counts, items, nextCursor, ...freshness } = await this.followUps.list(principal.organizationId, {
      repId: repId === 'none' ? null : repId,
      when,
      visibility: await this.visibilities.of(principal),
      after: afterOf(parameters),
      ...pageOf(parameters),
    });
    return readAnswer({ counts, items: items.map(cardView), nextCursor }, freshness);
  }
}
