import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { HttpProblem } from '#http';
import { SubmissionReader } from '#projections';
import { Visibilities } from '../read-models/visibilities.js';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, type ReadDto } from '../request/read.dto.js';
import { submissionView } from './submission-view.js';
import { type SubmissionDetailsDto } from './submission.dto.js';

/** A submitted forecast that the caller may see. */
export class GetSubmission extends ReadRequest<SubmissionDetailsDto, ReadDto & { readonly forecastId: string }> {}

@QueryHandler(GetSubmission)
export class GetSubmissionHandler implements IQueryHandler<GetSubmission> {
  constructor(
    private readonly submissions: SubmissionReader,
    private readonly visibilities: Visibilities,
  ) {}

  async execute({ principal, parameters }: GetSubmission): Promise<Answer<SubmissionDetailsDto>> {
    const { forecastId } = parameters;
    const { submission, ...freshness } = await this.submissions.find(principal.organizationId, forecastId, {
      visibility: await this.visibilities.of(principal),
      after: afterOf(parameters),
    });
    if (!submission) throw new HttpProblem('submission_not_found', { forecastId });
    return readAnswer({ ...submissionView(submission), deals: [...submission.deals] }, freshness);
  }
}
