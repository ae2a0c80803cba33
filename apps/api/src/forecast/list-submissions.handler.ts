import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { SubmissionReader } from '#projections';
import { heldQuery } from '../goals/held-filter.js';
import { type ListGoalsDto } from '../goals/list-goals.dto.js';
import { Visibilities } from '../read-models/visibilities.js';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { submissionView } from './submission-view.js';
import { type SubmissionsDto } from './submission.dto.js';

/** A page of the submissions that the caller may see. */
export class ListSubmissions extends ReadRequest<SubmissionsDto, ListGoalsDto> {}

@QueryHandler(ListSubmissions)
export class ListSubmissionsHandler implements IQueryHandler<ListSubmissions> {
  constructor(
    private readonly submissions: SubmissionReader,
    private readonly visibilities: Visibilities,
  ) {}

  async execute({ principal, parameters }: ListSubmissions): Promise<Answer<SubmissionsDto>> {
    const query = await heldQuery(parameters, principal, this.visibilities);
    const { items, nextCursor, ...freshness } = await this.submissions.list(principal.organizationId, query);
    return readAnswer({ items: items.map(submissionView), nextCursor }, freshness);
  }
}
